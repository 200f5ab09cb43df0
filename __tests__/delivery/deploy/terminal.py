"""Runs a command in a pseudo-terminal and plays a person: waits for a text, then types.

Reads one JSON object from standard input: {"command": [...], "steps": [{"expect": "text", "send": "keys"}, ...],
"seconds": limit}. Writes one: {"screen": everything shown, "code": exit code, "missed": text that never came, or null}.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time


def main():
    play = json.load(sys.stdin)
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
        os.execvp(play["command"][0], play["command"])
    screen = ""
    seen = 0
    steps = list(play["steps"])
    deadline = time.monotonic() + play["seconds"]
    while True:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            os.kill(pid, signal.SIGKILL)
            break
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        screen += chunk.decode(errors="replace")
        while steps and (found := screen.find(steps[0]["expect"], seen)) >= 0:
            step = steps.pop(0)
            seen = found + len(step["expect"])
            os.write(terminal, step["send"].encode())
    _, status = os.waitpid(pid, 0)
    missed = steps[0]["expect"] if steps else None
    print(json.dumps({"screen": screen, "code": os.waitstatus_to_exitcode(status), "missed": missed}))


main()

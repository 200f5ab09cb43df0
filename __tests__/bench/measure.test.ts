import { growth, type Measurement } from "../../bench/measure";

const line = (environments: number, services: number, seconds: number): Measurement => ({
  environments,
  services,
  seconds,
  stacks: 0,
  peakMegabytes: 0,
});

test("growth is the seconds of each further environment since the line before", () => {
  expect(growth([line(1, 5, 2), line(3, 5, 3), line(10, 5, 10)], "environments")).toEqual([undefined, 0.5, 1]);
});

test("growth by services looks at services alone", () => {
  expect(growth([line(3, 5, 2), line(3, 25, 4)], "services")).toEqual([undefined, 0.1]);
});

test("two lines of the same size have no growth", () => {
  expect(growth([line(3, 5, 2), line(3, 5, 2.1)], "environments")).toEqual([undefined, undefined]);
});

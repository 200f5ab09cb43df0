// Runs in the report. Without it everything is shown; with it readers filter, search and print what they filtered.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const controls = all(".control");
  const rules = all(".rule");
  const tiles = all(".tile");
  const search = one("#search");
  const section = one("#section");
  const designation = one("#designation");
  const result = one("#result");
  const textOf = new Map([...controls, ...rules].map((entry) => [entry, entry.textContent.toLowerCase()]));

  const chosenStatuses = () =>
    tiles.filter((tile) => tile.getAttribute("aria-pressed") === "true").map((tile) => tile.dataset.status);

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const statuses = chosenStatuses();
    const hasWords = (entry) => words.every((word) => textOf.get(entry).includes(word));
    show(controls, one(".nothing"), one(".found"), "control", (entry) => {
      const { status, section: ownSection, designation: ownDesignation } = entry.dataset;
      return (
        (statuses.length === 0 || statuses.includes(status)) &&
        (section.value === "" || section.value === ownSection) &&
        (designation.value === "" || designation.value === ownDesignation) &&
        hasWords(entry)
      );
    });
    show(rules, one(".nothing-rules"), one(".found-rules"), "rule", (entry) => {
      return (result.value === "" || result.value === entry.dataset.status) && hasWords(entry);
    });
    for (const group of all("[data-group]")) {
      group.hidden = ![...group.querySelectorAll("details")].some((entry) => !entry.hidden);
    }
  }

  function show(entries, nothing, count, noun, matches) {
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !matches(entry);
      if (!entry.hidden) shown += 1;
    }
    nothing.hidden = shown > 0;
    count.textContent = `${shown} of ${entries.length} ${noun}s`;
  }

  // A link to something that a filter hides clears the filters, and what is linked to opens.
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target || target.tagName !== "DETAILS") return;
    if (target.hidden) one("form.toolbar").reset();
    target.open = true;
    target.scrollIntoView({ block: "start" });
    target.querySelector("summary").focus({ preventScroll: true });
  }

  for (const tile of tiles) {
    tile.addEventListener("click", () => {
      tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  for (const field of [search, section, designation, result]) field.addEventListener("input", apply);
  one("form.toolbar").addEventListener("submit", (event) => event.preventDefault());
  one("form.toolbar").addEventListener("reset", () => {
    for (const tile of tiles) tile.setAttribute("aria-pressed", "false");
    result.value = "";
    search.value = section.value = designation.value = "";
    apply();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });

  // Paper shows no closed details: open them for printing and close the same ones afterwards.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details").filter((entry) => !entry.open && !entry.hidden);
    for (const entry of opened) entry.open = true;
  });
  addEventListener("afterprint", () => {
    for (const entry of opened) entry.open = false;
  });
  addEventListener("hashchange", openTarget);

  for (const toolbar of all(".toolbar")) toolbar.hidden = false;
  apply();
  openTarget();
})();

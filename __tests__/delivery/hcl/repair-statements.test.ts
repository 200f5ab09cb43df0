import { repairStatements } from "../../../delivery/hcl/repair-statements";

const warning =
  "# Warning: The following attribute is of an unexpected type. Either there's a problem with the provider\n#\n";

it("makes blocks of a statement, of what is nested in it and of lists of objects", () => {
  expect(
    repairStatements(
      `rule {\nname = "x"\n\n${warning}\nstatement = {\nmanaged = {\nname = "AWS"\noverride = [\n{\nname = "a"\ncount = {\n}\n},\n{\nname = "b"\n},\n]\n}\n}\n\nvisibility {\nenabled = true\n}\n}`,
    ),
  ).toBe(
    `rule {\nname = "x"\n\n${warning}\nstatement {\nmanaged {\nname = "AWS"\noverride {\nname = "a"\ncount {\n}\n}\noverride {\nname = "b"\n}\n}\n}\n\nvisibility {\nenabled = true\n}\n}`,
  );
});

it("leaves lists of values as they are", () => {
  expect(repairStatements(`${warning}statement = {\nvalues = [\n"a",\n]\n}\nother = {\na = 1\n}`)).toBe(
    `${warning}statement {\nvalues = [\n"a",\n]\n}\nother = {\na = 1\n}`,
  );
});

it("changes nothing without the warning", () => {
  const text = 'tags = {\nName = "x"\n}\nlist = [\n{\na = 1\n},\n]';
  expect(repairStatements(text)).toBe(text);
});

it("says so when the rendering is cut off", () => {
  expect(() => repairStatements(`${warning}statement = {\na = 1`)).toThrow(/ends inside an attribute/);
});

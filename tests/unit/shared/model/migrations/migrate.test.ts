import { describe, expect, it } from "vitest";
import { DESIGN_VERSION } from "../../../../../shared/model/file/design-file.ts";
import {
  MIGRATIONS,
  type Migration,
  migrateDocument,
} from "../../../../../shared/model/migrations/migrate.ts";

const STEPS: readonly Migration[] = [
  { from: 2, migrate: (document) => ({ ...document, steps: `${String(document.steps)}, two` }) },
  { from: 1, migrate: (document) => ({ ...document, steps: "one" }) },
];

describe("migrating a document", () => {
  it("takes every step from its version up, in order", () => {
    expect(migrateDocument({ version: 1 }, 3, STEPS)).toEqual({
      ok: true,
      value: { version: 3, steps: "one, two" },
    });
  });

  it("starts at the document's own version", () => {
    expect(migrateDocument({ version: 2, steps: "none" }, 3, STEPS)).toEqual({
      ok: true,
      value: { version: 3, steps: "none, two" },
    });
  });

  it("leaves a document of the current version as it is, and the one it was given always", () => {
    const document = Object.freeze({ version: 1 });
    expect(migrateDocument(document, 1, STEPS)).toEqual({ ok: true, value: document });
    migrateDocument(document, 3, STEPS);
    expect(document).toEqual({ version: 1 });
  });

  it("refuses a document of a newer version", () => {
    expect(migrateDocument({ version: 4 }, 3, STEPS)).toEqual({
      ok: false,
      reason:
        "The file is of version 4, made by a newer Orgweave; this one reads up to version 3. Open it with the newer one.",
    });
  });

  it("throws when a step is missing, which is ours to put right", () => {
    expect(() => migrateDocument({ version: 1 }, 4, STEPS)).toThrow("No migration from version 3");
  });

  it("leaves what is no list of records as it is, for the schema to refuse in words", () => {
    for (const options of ["none", null, [7, null, []], [{ mandates: 3 }, { mandates: [null] }]]) {
      const migrated = migrateDocument({ version: 1, options }, 2);
      const after = migrated.ok ? migrated.value.options : migrated.reason;
      if (Array.isArray(options)) expect(after).toHaveLength(options.length);
      else expect(after).toBe(options);
    }
  });

  it("has a step from every version there has been", () => {
    const from = MIGRATIONS.map((migration) => migration.from);
    expect(from).toEqual(Array.from({ length: DESIGN_VERSION - 1 }, (_, index) => index + 1));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PatchedMap } from "../../../../shared/lib/patched-map.ts";

const keys = fc.integer({ min: 0, max: 400 });
const patches = fc.array(fc.tuple(keys, fc.option(fc.integer(), { nil: undefined })), { maxLength: 120 });

describe("a patched map", () => {
  it("is what a copy with the same changes would be, however often it is patched", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, fc.integer())),
        fc.array(patches, { maxLength: 8 }),
        (start, steps) => {
          const copy = new Map(start);
          let patched: ReadonlyMap<number, number> = new Map(start);
          for (const step of steps) {
            const before = patched;
            const content = new Map(before);
            patched = PatchedMap.patch(patched, new Map(step));
            for (const [key, value] of new Map(step)) {
              if (value === undefined) copy.delete(key);
              else copy.set(key, value);
            }
            expect(new Map(before)).toEqual(content);
            expect(new Map(patched)).toEqual(copy);
            expect(patched.size).toBe(copy.size);
            expect(new Set(patched.keys())).toEqual(new Set(copy.keys()));
            for (let key = 0; key <= 400; key += 1) {
              expect(patched.get(key)).toBe(copy.get(key));
              expect(patched.has(key)).toBe(copy.has(key));
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("names the keys in which two maps differ, or says that it does not know", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.integer())), patches, patches, (start, one, other) => {
        const base: ReadonlyMap<number, number> = new Map(start);
        const maps = [
          base,
          PatchedMap.patch(base, new Map(one)),
          PatchedMap.patch(PatchedMap.patch(base, new Map(one)), new Map(other)),
        ];
        for (const before of maps) {
          for (const after of maps) {
            const changed = PatchedMap.changedKeys(before, after);
            for (let key = 0; key <= 400; key += 1) {
              const differs = before.get(key) !== after.get(key) || before.has(key) !== after.has(key);
              if (changed) expect(changed.has(key)).toBe(differs);
            }
          }
        }
        expect(PatchedMap.changedKeys(base, PatchedMap.patch(base, new Map([[7, 1]])))).not.toBeNull();
        expect(PatchedMap.changedKeys(base, new Map(base))).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

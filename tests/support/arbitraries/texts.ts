import fc from "fast-check";
import { tidyText } from "../../../shared/lib/fold.ts";

/** Names that have broken spreadsheets, parsers and pages before. */
const AWKWARD_NAMES = [
  "Frailty",
  "Child and adolescent mental health",
  "Musculoskeletal, podiatry and pain",
  'The "integrated" team',
  "Crisis; liaison",
  "=SUM(A1:A9)",
  "'=1+1",
  "''@risk",
  "+44 1962",
  "-",
  "@home",
  "Ynys Môn – Gŵyr ✓",
  "لوحة",
  "👩‍⚕️ team",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "1,250",
  "TRUE",
] as const;

/** Names a design may hold: anything with something to see in it. */
export const names: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...AWKWARD_NAMES) },
    { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }) },
  )
  .filter((name) => /\S/.test(name));

/** Names that tables bring back as they were: no spaces around them, single spaces within, no zero bytes. */
export const tableNames: fc.Arbitrary<string> = names.filter(
  (name) => tidyText(name) === name && !name.includes("\0"),
);

/** Free text, often empty. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constant(""),
  fc.constantFrom("Place decides rosters; service line decides skill mix", "two\nlines", '"', "=cmd()"),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** Free text that tables bring back as it was. */
export const tableTexts: fc.Arbitrary<string> = texts.filter(
  (text) => text.trim() === text && !text.includes("\0"),
);

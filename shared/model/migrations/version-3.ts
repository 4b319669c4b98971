import type { Migration, RawDocument } from "./migrate.ts";

/**
 * Version 3 holds what a comparison of options is told: which elements are the same, what the options are appraised by
 * and how they do, the design’s own pay bands and thresholds; and options can be archived.
 */
export const addComparison: Migration = {
  from: 2,
  migrate: (document) => ({
    ...document,
    design: isFields(document.design)
      ? { ...document.design, payTable: null, impactThresholds: null }
      : document.design,
    judgements: [],
    criteria: [],
    assessments: [],
    options: Array.isArray(document.options)
      ? document.options.map((option: unknown) =>
          isFields(option) ? { ...option, isArchived: false } : option,
        )
      : document.options,
  }),
};

/** Whether it is a group of fields. What is none is left for the schema to refuse in its words. */
function isFields(value: unknown): value is RawDocument {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

import type { Study } from "../../../shared/appraisal/study.ts";
import type { Id } from "../../../shared/model/records/fields.ts";

/** What every part of the appraisal is drawn from. */
export interface StudyProps {
  readonly study: Study;
  /** One letter for each option: charts have no room for names. */
  readonly letters: ReadonlyMap<Id, string>;
  readonly nameOf: (id: Id) => string;
}

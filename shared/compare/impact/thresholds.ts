/**
 * The numbers by which outcomes are derived. Organisational-change policies differ from trust to trust in all of them:
 * what is here is where many begin, and is meant to be replaced by one’s own.
 */
export interface ImpactThresholds {
  /** Share of the duties, 0 to 1, from which two posts are substantially the same: a holder stays, or slots in. */
  readonly substantial: number;
  /** Share of a post’s duties, 0 to 1, that must live on in a new post for its holder to have a claim to it. */
  readonly claim: number;
  /** Steps of pay band between two posts within which a holder has a claim to the other. */
  readonly bandsApart: number;
  /** How much each side of a post weighs when duties are compared. */
  readonly weights: DutyWeights;
}

/** What duties are read from, as far as a structure tells them. */
export interface DutyWeights {
  /** What the title says beside the names of places, service lines and employers. */
  readonly role: number;
  /** Practice or pathway. */
  readonly component: number;
  /** Which service lines are led. */
  readonly serviceLines: number;
  /** In which geographies. */
  readonly places: number;
  /** Level and seat on the board. */
  readonly standing: number;
}

export const DEFAULT_THRESHOLDS: ImpactThresholds = {
  substantial: 0.75,
  claim: 0.5,
  bandsApart: 1,
  weights: { role: 3, component: 2, serviceLines: 3, places: 2, standing: 1 },
};

/** A condition that may be negated without any test noticing, and why that is right. */
interface JustifiedSurvivor {
  readonly file: string;
  readonly condition: string;
  readonly why: string;
}

/** Empty is best: a condition whose contrary changes nothing that can be seen is rarely worth having. */
export const JUSTIFIED: readonly JustifiedSurvivor[] = [];

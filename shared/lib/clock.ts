/** Tells the time as milliseconds since 1970 UTC. Passed in, so that shared code stays pure and tests repeat. */
export type Clock = () => number;

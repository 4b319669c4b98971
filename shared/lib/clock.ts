/** Tells the time as milliseconds since 1970 UTC. Passed in, so that shared code stays pure and tests repeat. */
export type Clock = () => number;

/** The day it is where the person is, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

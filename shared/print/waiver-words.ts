import type { Waiver } from "../model/records/waiver.ts";
import type { WaivedFinding } from "../rules/engine/finding.ts";
import { changedEvidence, type EvidenceChange } from "../rules/engine/waivers.ts";
import { formatNumber, plural } from "../rules/words.ts";
import { EVIDENCE_WORDS, type EvidenceWords } from "./evidence-words.ts";
import { formatDate, listAnd } from "./words.ts";

/** An acceptance as one sentence: “Accepted on 24 November 2026: agreed for a year”. */
export function acceptedWords({ date, reason }: Pick<Waiver, "date" | "reason">): string {
  return `Accepted on ${formatDate(date)}: ${reason}`;
}

/**
 * What an acceptance that has lapsed was given for, and how that has changed: “Was accepted on 24 November 2026 for 13
 * direct reports; there are 14 now.”
 */
export function lapsedWords(lapsed: WaivedFinding): string {
  const day = formatDate(lapsed.waiver.date);
  const changes = changedEvidence(lapsed);
  const [first] = changes;
  if (first === undefined) return `Was accepted on ${day} for other numbers than it has now.`;
  const posts = changes.find(({ name }) => name === "posts");
  const vacant = changes.find(({ name }) => name === "vacant");
  if (posts && vacant) return `Was accepted on ${day} for ${describeVacant(posts, vacant)}.`;
  const was = listAnd(changes.map(({ name, was }) => wordsFor(name).before(was)));
  const is =
    changes.length === 1
      ? wordsFor(first.name).now(first.is)
      : `now ${listAnd(changes.map(({ name, is }) => wordsFor(name).listed(is)))}`;
  return `Was accepted on ${day} for ${was}; ${is}.`;
}

/** How many of some posts are vacant says something of them, and is no second thing beside them. */
function describeVacant(posts: EvidenceChange, vacant: EvidenceChange): string {
  const part = (count: string) => (count === "0" ? "none" : formatNumber(Number(count)));
  return `${plural(Number(posts.was), "post")}, ${part(vacant.was)} of them vacant; now ${formatNumber(Number(posts.is))}, ${vacant.is === "0" ? "none" : `${part(vacant.is)} of them`} vacant`;
}

/** A design may hold evidence of a rule that is no longer there: then the bare value is all there is to say. */
function wordsFor(name: string): EvidenceWords {
  const known = Object.hasOwn(EVIDENCE_WORDS, name) ? EVIDENCE_WORDS[name] : undefined;
  return known ?? { before: (was) => was, now: (is) => `it is ${is} now`, listed: (is) => is };
}

import type { z } from "../../lib/zod.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Evidence, FindingElement } from "./finding.ts";
import { type NumberSpecs, type NumbersOf, numbersSchema } from "./numbers.ts";

/** Where a rule comes from. */
export interface RuleSource {
  /** Author, work and date, as a reference list gives them. */
  readonly title: string;
  readonly url?: string;
}

/** What a person reads about a rule. Its page of documentation is made of this. */
export interface RuleDocs {
  /** What it finds, in one or two sentences. */
  readonly finds: string;
  /** Why that matters to the people of a trust. */
  readonly why: string;
  /** What it leaves alone or takes for granted, each as a sentence. */
  readonly notes: readonly string[];
  /** A structure the rule has nothing to say about. */
  readonly good: string;
  /** A structure it finds fault with. */
  readonly bad: string;
  /** At least one; the first is the one findings name. */
  readonly sources: readonly [RuleSource, ...RuleSource[]];
}

/** A message in words: plain text, names instead of ids. */
export interface Words {
  readonly headline: string;
  readonly message: string;
}

/** The messages of a rule by id: each a function from what was found to words. */
export type MessageSpecs = Readonly<Record<string, (data: never) => Words>>;

/** How a finding differs from the rule's ordinary ones; what that does to its severity is up to the preset. */
export type Weight = "escalated" | "eased";

/** What a rule says when it finds something. */
export interface Found<Data> {
  /** What the message is made of. */
  readonly data: Data;
  /** The elements that make it this finding and no other; they are part of its key. */
  readonly about: readonly FindingElement[];
  /** Tells apart findings of one message about the same elements, e.g. `pathway/operational`. */
  readonly aspect?: string;
  /** Further elements it concerns. */
  readonly others?: readonly FindingElement[];
  readonly evidence: Evidence;
  readonly weight?: Weight;
  /** What is behind it: a later rule that knows the same cause need not tell it again. */
  readonly causes?: readonly string[];
}

type DataOf<Message extends (data: never) => Words> = Parameters<Message>[0];

/** Takes what a rule finds. */
export type ReportFound<Messages extends MessageSpecs> = <MessageId extends keyof Messages & string>(
  messageId: MessageId,
  found: Found<DataOf<Messages[MessageId]>>,
) => void;

/** What a rule may read besides the facts of the option itself. */
export interface RuleContext {
  /** The causes that rules before this one in the catalogue have told already. */
  readonly told: ReadonlySet<string>;
  /** The structure as it is today; null where the design has none, or where it is the very option that is checked. */
  readonly baseline: Facts | null;
  /** The design's accountability domains, in their order. */
  readonly domains: readonly AccountabilityDomain[];
}

/** A rule as its file writes it. Its severity is not here: presets have it. */
export interface RuleDefinition<Numbers extends NumberSpecs, Messages extends MessageSpecs> {
  /** The file's place in the catalogue: `span/layers`. */
  readonly id: string;
  readonly title: string;
  readonly docs: RuleDocs;
  readonly numbers: Numbers;
  readonly messages: Messages;
  /** Looks at the derived facts, never changes them. */
  readonly check: (
    facts: Facts,
    numbers: NumbersOf<Numbers>,
    report: ReportFound<Messages>,
    context: RuleContext,
  ) => void;
}

/** What a rule found, in words, before a severity is put to it. */
export interface Reported extends Omit<Found<Readonly<Record<string, unknown>>>, "others"> {
  readonly messageId: string;
  readonly others: readonly FindingElement[];
  readonly words: Words;
}

/** A rule as the engine runs it, whatever its numbers and messages. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly docs: RuleDocs;
  readonly numbers: NumberSpecs;
  readonly numbersSchema: z.ZodType<Readonly<Record<string, number>>>;
  /**
   * Runs the rule.
   * @param numbers a value for every number of the rule.
   */
  readonly run: (
    facts: Facts,
    numbers: Readonly<Record<string, number>>,
    context: RuleContext,
    take: (reported: Reported) => void,
  ) => void;
}

/** Makes a rule of its definition, with its data checked against its messages by the compiler. */
export function defineRule<const Numbers extends NumberSpecs, const Messages extends MessageSpecs>(
  definition: RuleDefinition<Numbers, Messages>,
): Rule {
  const { id, title, docs, numbers, messages } = definition;
  return {
    id,
    title,
    docs,
    numbers,
    numbersSchema: numbersSchema(numbers),
    run: (facts, values, context, take) => {
      const report: ReportFound<Messages> = (messageId, found) => {
        const say: (data: typeof found.data) => Words = messages[messageId] ?? missingMessage(id, messageId);
        take({
          ...found,
          messageId,
          data: found.data as Readonly<Record<string, unknown>>,
          others: found.others ?? [],
          words: say(found.data),
        });
      };
      definition.check(facts, values as NumbersOf<Numbers>, report, context);
    },
  };
}

function missingMessage(rule: string, messageId: string): never {
  throw new Error(`Rule ${rule} has no message ${messageId}`);
}

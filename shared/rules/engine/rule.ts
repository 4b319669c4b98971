import type { z } from "../../lib/zod.ts";
import type { AccountabilityDomain } from "../../model/records/accountability-domain.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Touched } from "../../structure/touched.ts";
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
  /** The cells it concerns, where it is not about one of them; each once, as there may be hundreds. */
  readonly cells?: readonly FindingElement[];
  /** What its words name besides: as with elements, a change of it has the finding told again. */
  readonly mentions?: readonly FindingElement[];
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

/** What a rule may read besides the facts of the option itself; a new one for each time that rules are run or updated. */
export interface RuleContext {
  /** The causes that rules before this one in the catalogue have told already. */
  readonly told: { has(cause: string): boolean };
  /** The structure as it is today; null where the design has none, or where it is the very option that is checked. */
  readonly baseline: Facts | null;
  /** The design's accountability domains, in their order. */
  readonly domains: readonly AccountabilityDomain[];
}

/** What an edit changed, as a rule sees it. */
export interface RuleChange extends Touched {
  /** Causes that rules before this one told and no longer tell, or the reverse. */
  readonly causes: ReadonlySet<string>;
}

/**
 * What every rule says of itself. Its severity is not here: presets have it. A rule looks at the derived facts, and never
 * changes them.
 */
interface RuleText<Numbers extends NumberSpecs, Messages extends MessageSpecs> {
  /** The file's place in the catalogue: `span/layers`. */
  readonly id: string;
  readonly title: string;
  readonly docs: RuleDocs;
  readonly numbers: Numbers;
  readonly messages: Messages;
  /**
   * False where its words name no cell, and it finds none by its name: then its findings take on new names of cells without
   * being told again. There may be hundreds in each of them.
   */
  readonly namesCells?: boolean;
}

/** A rule that looks at the whole option at once: right where there is little to look at, or where all hangs together. */
export interface WholeRule<Numbers extends NumberSpecs, Messages extends MessageSpecs>
  extends RuleText<Numbers, Messages> {
  readonly check: (
    facts: Facts,
    numbers: NumbersOf<Numbers>,
    report: ReportFound<Messages>,
    context: RuleContext,
  ) => void;
  /**
   * Whether an edit can make it find something else; without it, every edit can. Elements that its findings name need no
   * mention here: it is checked again when one of them changes.
   */
  readonly isTouchedBy?: (change: RuleChange) => boolean;
}

/** How a rule goes through an option one by one, so that an edit has it look at few of them again. */
export interface Sift<Numbers> {
  /**
   * What it goes through, by id: posts, cells, rows, … Those for which `keyOf` gives null may be left out, and should be
   * where a look at the record itself tells: each of the others is looked up again.
   */
  readonly items: (
    facts: Facts,
    numbers: NumbersOf<Numbers extends NumberSpecs ? Numbers : never>,
    context: RuleContext,
  ) => Iterable<string>;
  /** Which of them an edit can alter `keyOf` of, or what is told of them. Others, and repetitions, do no harm. */
  readonly touched: (change: RuleChange, facts: Facts, context: RuleContext) => Iterable<string>;
  /** Null where there is nothing to tell. Items with the same key are told together. */
  readonly keyOf: (
    facts: Facts,
    id: string,
    numbers: NumbersOf<Numbers extends NumberSpecs ? Numbers : never>,
    context: RuleContext,
  ) => string | null;
  /** Whether an edit can change what is told although it touches none of the items; without it, none can. */
  readonly isRetoldBy?: (change: RuleChange) => boolean;
}

/** A rule that goes through posts, cells, … one by one, and then tells those that belong together. */
export interface SiftedRule<Numbers extends NumberSpecs, Messages extends MessageSpecs>
  extends RuleText<Numbers, Messages> {
  readonly sift: Sift<Numbers>;
  /** Reports items with one key, in no particular order. Called again when one of them, or an element named, changes. */
  readonly tell: (
    facts: Facts,
    ids: readonly string[],
    numbers: NumbersOf<Numbers>,
    report: ReportFound<Messages>,
    context: RuleContext,
  ) => void;
}

/** A rule as its file writes it. */
export type RuleDefinition<Numbers extends NumberSpecs, Messages extends MessageSpecs> =
  | WholeRule<Numbers, Messages>
  | SiftedRule<Numbers, Messages>;

/** What a rule found, in words, before a severity is put to it. */
export interface Reported {
  readonly messageId: string;
  readonly found: Found<Readonly<Record<string, unknown>>>;
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
   * What it goes through one by one; null for a rule that looks at the whole option. Numbers hold a value for every
   * number of the rule.
   */
  readonly sift: Sift<NumberSpecs> | null;
  readonly namesCells: boolean;
  readonly isTouchedBy: (change: RuleChange) => boolean;
  /** Finds and puts into words: all there is to find, or of a sifted rule what belongs together. */
  readonly tell: (
    facts: Facts,
    ids: readonly string[],
    numbers: Readonly<Record<string, number>>,
    context: RuleContext,
    take: (reported: Reported) => void,
  ) => void;
}

/** Makes a rule of its definition, with its data checked against its messages by the compiler. */
export function defineRule<const Numbers extends NumberSpecs, const Messages extends MessageSpecs>(
  definition: RuleDefinition<Numbers, Messages>,
): Rule {
  const { id, title, docs, numbers, messages, namesCells = true } = definition;
  const reportTo =
    (take: (reported: Reported) => void): ReportFound<Messages> =>
    (messageId, found) => {
      const say: (data: typeof found.data) => Words = messages[messageId] ?? missingMessage(id, messageId);
      take({ messageId, found: found as Reported["found"], words: say(found.data) });
    };
  const about = { id, title, docs, numbers, namesCells, numbersSchema: numbersSchema(numbers) };
  if ("sift" in definition) {
    const { sift, tell } = definition;
    return {
      ...about,
      sift: {
        ...sift,
        items: (facts, values, context) => sift.items(facts, values as never, context),
        keyOf: (facts, item, values, context) => sift.keyOf(facts, item, values as never, context),
      },
      isTouchedBy: sift.isRetoldBy ?? (() => false),
      tell: (facts, ids, values, context, take) =>
        tell(facts, ids, values as NumbersOf<Numbers>, reportTo(take), context),
    };
  }
  const { check, isTouchedBy = () => true } = definition;
  return {
    ...about,
    sift: null,
    isTouchedBy,
    tell: (facts, _ids, values, context, take) =>
      check(facts, values as NumbersOf<Numbers>, reportTo(take), context),
  };
}

function missingMessage(rule: string, messageId: string): never {
  throw new Error(`Rule ${rule} has no message ${messageId}`);
}

import fc from "fast-check";
import { generateNKeysBetween } from "fractional-indexing";
import { DEFAULT_THRESHOLDS } from "../../../shared/compare/impact/thresholds.ts";
import { PAY_2025_26 } from "../../../shared/compare/metrics/pay-bands.ts";
import type { DesignDocument, OptionDocument, Table } from "../../../shared/model/document.ts";
import { SIDES } from "../../../shared/model/records/accountability-domain.ts";
import { VOLUMES } from "../../../shared/model/records/cell.ts";
import { CRITERION_KINDS } from "../../../shared/model/records/criterion.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import { TIERS } from "../../../shared/model/records/geography.ts";
import { JUDGED_TABLES } from "../../../shared/model/records/judgement.ts";
import { COMPONENTS, type Mandate } from "../../../shared/model/records/mandate.ts";
import { MOST_TARGETS, OUTCOME_KINDS } from "../../../shared/model/records/outcome.ts";
import { ARCHETYPES, BANDS, DISCIPLINES } from "../../../shared/model/records/post.ts";
import { LINE_KINDS, type ReportingLine } from "../../../shared/model/records/reporting-line.ts";
import { SEVERITY_SETTINGS } from "../../../shared/model/records/rule-setting.ts";
import { names, tableNames, tableTexts, texts } from "./texts.ts";

/** Which of several things is meant; taken modulo their number when they are known. */
export const picks: fc.Arbitrary<number> = fc.nat(10_000);

const counts = fc.option(fc.nat(2_000_000), { nil: null });
const amounts = fc.oneof(fc.constant(1), fc.nat(5_000), fc.double({ min: 0, max: 1e6, noNaN: true })).map(
  // JSON has no −0.
  (amount) => (amount === 0 ? 0 : amount),
);

/**
 * Options of any shape: trees on both axes, cells, posts, lines and mandates that all refer to something.
 * @param isForTables keeps to what tables can hold: names of their own, one line of a kind from a post, no archetypes,
 * no outcomes, no waivers.
 */
export function options({ isForTables = false } = {}): fc.Arbitrary<OptionDocument> {
  const name = isForTables ? tableNames : names;
  const text = isForTables ? tableTexts : texts;
  const optionalName = fc.option(name, { nil: null });
  const axisNames = isForTables ? fc.uniqueArray(name, { maxLength: 8 }) : fc.array(name, { maxLength: 8 });
  return fc
    .record({
      info: fc.record({ name: names, description: texts }),
      serviceLines: axisNames,
      geographies: axisNames,
      parents: fc.array(fc.option(picks, { nil: null }), { minLength: 16, maxLength: 16 }),
      tiers: fc.array(fc.constantFrom(...TIERS), { minLength: 8, maxLength: 8 }),
      populations: fc.array(counts, { minLength: 8, maxLength: 8 }),
      cells: fc.array(
        fc.record({
          crossing: picks,
          teams: counts,
          wte: fc.option(amounts, { nil: null }),
          budget: fc.option(amounts, { nil: null }),
          volume: fc.option(fc.constantFrom(...VOLUMES), { nil: null }),
          integratedWith: optionalName,
        }),
        { maxLength: 12 },
      ),
      refs: fc.uniqueArray(name, { maxLength: 10 }),
      posts: fc.array(
        fc.record({
          title: name,
          discipline: fc.constantFrom(...DISCIPLINES),
          level: fc.nat(20),
          band: fc.option(fc.constantFrom(...BANDS), { nil: null }),
          wte: amounts,
          holder: optionalName,
          employer: text,
          board: fc.boolean(),
          archetype: isForTables
            ? fc.constant(null)
            : fc.option(fc.constantFrom(...ARCHETYPES), { nil: null }),
        }),
        { minLength: 10, maxLength: 10 },
      ),
      lines: fc.array(
        fc.record({
          kind: fc.constantFrom(...LINE_KINDS),
          from: picks,
          to: picks,
          purpose: text,
          decisionRight: text,
        }),
        { maxLength: 14 },
      ),
      mandates: fc.array(
        fc.record({
          post: picks,
          component: fc.constantFrom(...COMPONENTS),
          serviceLine: fc.option(picks, { nil: null }),
          geography: fc.option(picks, { nil: null }),
          joint: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      outcomes: fc.uniqueArray(
        fc.record({
          post: fc.nat(12),
          outcome: fc.constantFrom(...OUTCOME_KINDS),
          targets: fc.array(picks, { maxLength: 3 }),
          reason: texts,
        }),
        { selector: ({ post }) => post, maxLength: isForTables ? 0 : 4 },
      ),
      waivers: fc.array(fc.record({ finding: names, reason: names, evidence: texts }), {
        maxLength: isForTables ? 0 : 2,
      }),
    })
    .map((drawn): OptionDocument => {
      const serviceLines = treeOf("s", drawn.serviceLines, drawn.parents.slice(0, 8));
      const geographies = treeOf("g", drawn.geographies, drawn.parents.slice(8));
      const posts = drawn.refs.map((ref, index) => ({
        id: `p${index}`,
        ref,
        ...at(drawn.posts, index),
      }));
      const pick = (items: readonly { readonly id: Id }[], which: number | null) =>
        which === null ? null : (items[which % Math.max(items.length, 1)]?.id ?? null);
      const crossings = new Map(
        drawn.cells
          .filter(() => serviceLines.length > 0 && geographies.length > 0)
          .map(({ crossing, ...facts }) => {
            const serviceLine = at(serviceLines, crossing % serviceLines.length).id;
            const geography = at(geographies, (crossing >> 4) % geographies.length).id;
            return [`${serviceLine}-${geography}`, { serviceLine, geography, ...facts }] as const;
          }),
      );
      const scopes = new Map(
        drawn.mandates
          .filter(() => posts.length > 0)
          .map(({ post, component, serviceLine, geography, joint }) => {
            const mandate = {
              post: pick(posts, post) ?? "",
              component,
              serviceLine: pick(serviceLines, serviceLine),
              geography: pick(geographies, geography),
              joint,
              answersFor: [],
            };
            const { joint: _, answersFor: __, ...scope } = mandate;
            return [JSON.stringify(scope), mandate] as const;
          }),
      );
      return {
        info: { id: "option", order: "a0", isBaseline: false, isArchived: false, ...drawn.info },
        serviceLines: tableOf(serviceLines),
        geographies: tableOf(
          geographies.map((node, index) => ({
            ...node,
            tier: at(drawn.tiers, index),
            population: drawn.populations[index] ?? null,
          })),
        ),
        cells: tableOf([...crossings].map(([id, cell]) => ({ id: `c-${id}`, ...cell }))),
        posts: tableOf(posts),
        mandates: tableOf([...scopes.values()].map((mandate, index) => ({ id: `m${index}`, ...mandate }))),
        reportingLines: tableOf(linesOf(posts, drawn.lines, isForTables)),
        // Some are about posts this option has, some about posts it no longer has.
        outcomes: tableOf(
          drawn.outcomes.map(({ post, outcome, targets, reason }) => ({
            id: `p${post}`,
            outcome,
            targets: [...new Set(targets.map((which) => pick(posts, which) ?? ""))]
              .filter((id) => id !== "")
              .slice(0, MOST_TARGETS[outcome]),
            reason,
          })),
        ),
        waivers: tableOf(
          drawn.waivers.map((waiver, index) => ({
            id: `w${index}`,
            rule: "span/layers",
            date: "2024-02-29",
            ...waiver,
          })),
        ),
      };
    });
}

/** Whole designs: one to three options, at most one of them the baseline, accountability domains, settings for rules. */
export function designs(): fc.Arbitrary<DesignDocument> {
  return fc
    .record({
      title: names,
      organisation: texts,
      notes: texts,
      options: fc.array(options(), { minLength: 1, maxLength: 3 }),
      baseline: fc.nat(5),
      domains: fc.array(
        fc.record({
          name: names,
          component: fc.constantFrom(...COMPONENTS),
          description: texts,
          side: fc.option(fc.constantFrom(...SIDES), { nil: null }),
        }),
        { maxLength: 5 },
      ),
      answered: fc.array(picks, { maxLength: 6 }),
      ruleSettings: fc.uniqueArray(
        fc.record({
          id: fc.constantFrom("span/layers", "span/direct-reports", "accountability/gap"),
          severity: fc.option(fc.constantFrom(...SEVERITY_SETTINGS), { nil: null }),
          numbers: fc.dictionary(fc.constantFrom("most", "tolerance"), amounts, { noNullPrototype: true }),
        }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
      archived: fc.array(fc.nat(3), { maxLength: 2 }),
      hasOwnNumbers: fc.boolean(),
      judgements: fc.array(
        fc.record({
          table: fc.constantFrom(...JUDGED_TABLES),
          from: fc.nat(8),
          to: fc.nat(8),
          isSame: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      criteria: fc.array(
        fc.record({
          name: names,
          description: texts,
          kind: fc.constantFrom(...CRITERION_KINDS),
          weight: fc.nat(100),
          source: texts,
        }),
        { maxLength: 3 },
      ),
    })
    .map(
      ({
        title,
        organisation,
        notes,
        options: drawn,
        baseline,
        archived,
        ruleSettings,
        hasOwnNumbers,
        judgements,
        criteria: drawnCriteria,
        ...shared
      }): DesignDocument => {
        const criteria = drawnCriteria.map((criterion, index) => ({
          id: `c${index}`,
          ...criterion,
          order: `a${index}`,
        }));
        const orders = generateNKeysBetween(null, null, drawn.length);
        const domainOrders = generateNKeysBetween(null, null, shared.domains.length);
        const domains = shared.domains.map((domain, index) => ({
          id: `d${index}`,
          ...domain,
          order: at(domainOrders, index),
        }));
        /** Every third mandate answers for something, if there is anything to answer for. */
        const answering = (mandates: Table<Mandate>): Table<Mandate> =>
          tableOf(
            [...mandates.values()].map((mandate, index) => {
              const which = shared.answered[Math.floor(index / 3)];
              if (index % 3 !== 0 || which === undefined || domains.length === 0) return mandate;
              return { ...mandate, answersFor: [at(domains, which % domains.length).id] };
            }),
          );
        return {
          info: {
            id: "design",
            title,
            organisation,
            notes,
            payTable: hasOwnNumbers ? PAY_2025_26 : null,
            impactThresholds: hasOwnNumbers ? DEFAULT_THRESHOLDS : null,
          },
          domains: tableOf(domains),
          ruleSettings: tableOf(ruleSettings),
          judgements: tableOf(
            drawn.length < 2
              ? []
              : judgements.map(({ from, to, ...said }, index) => ({
                  id: `j${index}`,
                  ...said,
                  fromOption: "option0",
                  from: `${from}`,
                  toOption: "option1",
                  // Judgements are on different pairs.
                  to: `${to}-${index}`,
                })),
          ),
          criteria: tableOf(criteria),
          assessments: tableOf(
            criteria.flatMap(({ id: criterion, kind }, index) =>
              drawn.map((_, option) => ({
                id: `a${index}-${option}`,
                criterion,
                option: `option${option}`,
                verdict: kind === "essential" ? ("pass" as const) : null,
                score: kind === "weighted" ? index % 6 : null,
                rationale: notes,
              })),
            ),
          ),
          options: new Map(
            drawn.map((option, index) => {
              const id = `option${index}`;
              const info = {
                ...option.info,
                id,
                order: at(orders, index),
                isBaseline: index === baseline,
                // The first is always at hand.
                isArchived: index > 0 && index !== baseline && archived.includes(index),
              };
              return [id, { ...option, info, mandates: answering(option.mandates) }];
            }),
          ),
        };
      },
    );
}

function treeOf(prefix: string, drawn: readonly string[], parents: readonly (number | null)[]) {
  const orders = generateNKeysBetween(null, null, drawn.length);
  return drawn.map((name, index) => {
    const parent = parents[index] ?? null;
    return {
      id: `${prefix}${index}`,
      name,
      // Only an earlier node, so that parents never go round.
      parent: parent === null || index === 0 ? null : `${prefix}${parent % index}`,
      order: at(orders, index),
    };
  });
}

function linesOf(
  posts: readonly { readonly id: Id }[],
  drawn: readonly (Pick<ReportingLine, "kind" | "purpose" | "decisionRight"> & {
    readonly from: number;
    readonly to: number;
  })[],
  isForTables: boolean,
): readonly ReportingLine[] {
  const lines = new Map<string, ReportingLine>();
  if (posts.length === 0) return [];
  drawn.forEach(({ kind, from, to, ...texts }, index) => {
    const ends = { from: at(posts, from % posts.length).id, to: at(posts, to % posts.length).id };
    if (ends.from === ends.to) return;
    const isOnly = isForTables || kind === "line";
    const facts = kind === "matrix" ? texts : { purpose: "", decisionRight: "" };
    const key = isOnly ? `${kind} ${ends.from}` : `${kind} ${ends.from} ${ends.to}`;
    lines.set(key, { id: `r${index}`, kind, ...ends, ...facts });
  });
  return [...lines.values()];
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`No item ${index}`);
  return item;
}

function tableOf<Item extends { readonly id: Id }>(records: readonly Item[]): Table<Item> {
  return new Map(records.map((record) => [record.id, record]));
}

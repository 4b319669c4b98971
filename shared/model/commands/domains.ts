import { withoutUndefined } from "../../lib/fields.ts";
import { type Result, succeed } from "../../lib/result.ts";
import { z } from "../../lib/zod.ts";
import { orderBefore } from "../axis.ts";
import { type DesignDocument, domainsInOrder } from "../document.ts";
import { type AccountabilityDomain, accountabilityDomainSchema } from "../records/accountability-domain.ts";
import { type Id, idSchema } from "../records/fields.ts";
import type { Component } from "../records/mandate.ts";
import { type CommandFailure, defineCommand, refuse } from "./command.ts";
import { removeAnsweredDomain } from "./removal.ts";
import type { Transaction } from "./transaction.ts";

const factsSchema = accountabilityDomainSchema.pick({ name: true, description: true, side: true });

/** Adds an accountability domain to the design, after the others of its component. */
export const addDomain = defineCommand({
  name: "domain/add",
  args: accountabilityDomainSchema.omit({ id: true, order: true }),
  run: (edit, args, { makeId }) => {
    const record: AccountabilityDomain = {
      id: makeId(),
      ...args,
      order: orderBefore(siblingsIn(edit.design, args.component), null, null),
    };
    const taken = refuseTakenName(edit.design, record);
    if (taken) return taken;
    edit.put({ table: "domains", record });
    return succeed(`Add accountability domain ${record.name}`);
  },
});

/** Changes a domain's name, description or side; what is left out stays. */
export const editDomain = defineCommand({
  name: "domain/edit",
  args: factsSchema.partial().extend({ id: idSchema }),
  run: (edit, args) => {
    const found = findDomain(edit, args.id);
    if (!found.ok) return found;
    const { id: _, ...facts } = args;
    const record: AccountabilityDomain = { ...found.value, ...withoutUndefined(facts) };
    const taken = refuseTakenName(edit.design, record);
    if (taken) return taken;
    edit.put({ table: "domains", record });
    return succeed(
      record.name === found.value.name
        ? `Change ${record.name}`
        : `Rename ${found.value.name} to ${record.name}`,
    );
  },
});

/** Moves a domain in front of another of its component, or last. */
export const moveDomain = defineCommand({
  name: "domain/move",
  args: z.strictObject({
    id: idSchema,
    /** The domain it goes in front of; null for last. */
    before: idSchema.nullable(),
  }),
  run: (edit, args) => {
    const found = findDomain(edit, args.id);
    if (!found.ok) return found;
    const order = orderBefore(siblingsIn(edit.design, found.value.component), args.before, args.id);
    edit.put({ table: "domains", record: { ...found.value, order } });
    return succeed(`Move ${found.value.name}`);
  },
});

/** Removes a domain from the design; no mandate answers for it any more. */
export const removeDomain = defineCommand({
  name: "domain/remove",
  args: z.strictObject({ id: idSchema }),
  run: (edit, args) => {
    const found = findDomain(edit, args.id);
    if (!found.ok) return found;
    removeAnsweredDomain(edit, args.id);
    edit.remove({ table: "domains", record: found.value });
    return succeed(`Remove accountability domain ${found.value.name}`);
  },
});

function findDomain(edit: Transaction, id: Id): Result<AccountabilityDomain, CommandFailure> {
  const domain = edit.design.domains.get(id);
  return domain ? succeed(domain) : refuse("This accountability domain is no longer in the design.");
}

function siblingsIn(design: DesignDocument, component: Component): readonly AccountabilityDomain[] {
  return domainsInOrder(design).filter((domain) => domain.component === component);
}

/** Findings and lists know domains by name, so two of one component would be told apart by nothing. */
function refuseTakenName(design: DesignDocument, domain: AccountabilityDomain) {
  const name = domain.name.trim().toLowerCase();
  for (const other of design.domains.values()) {
    if (
      other.id !== domain.id &&
      other.component === domain.component &&
      other.name.trim().toLowerCase() === name
    ) {
      return refuse(`There is a domain of ${domain.component} called ${other.name} already.`);
    }
  }
  return null;
}

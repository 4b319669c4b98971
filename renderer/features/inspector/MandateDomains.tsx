import { type Command, inOneStep } from "../../../shared/model/commands/command.ts";
import { editMandate } from "../../../shared/model/commands/mandates.ts";
import { domainsInOrder } from "../../../shared/model/document.ts";
import type { AccountabilityDomain } from "../../../shared/model/records/accountability-domain.ts";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Mandate } from "../../../shared/model/records/mandate.ts";
import { leadingDisciplineOf } from "../../../shared/structure/coverage.ts";
import type { Facts } from "../../../shared/structure/facts.ts";
import type { Holding } from "../../../shared/structure/scopes.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import styles from "./inspector.module.css";
import { Section } from "./parts.tsx";

interface MandateDomainsProps {
  readonly facts: Facts;
  readonly mandate: Mandate;
}

/** Which domains the post answers for alone, of those that it and others lead together; nothing where it leads alone. */
export function MandateDomains({ facts, mandate }: MandateDomainsProps) {
  const editor = useEditorActions();
  const domains = useEditor((state) => state.design.domains);
  const post = facts.option.posts.get(mandate.post);
  const side = post && leadingDisciplineOf(post);
  const others = othersWhoShare(facts, mandate);
  if (!post || !side || others.length === 0) return null;
  const divided = domainsInOrder({ domains }).filter(
    (domain) => domain.component === mandate.component && domain.side === side,
  );
  if (divided.length === 0) return null;
  const option = facts.option.info.id;
  return (
    <Section title="Answers alone for">
      <p className={styles.quiet}>
        {others.map((other) => other.post.title).join(", ")} {others.length === 1 ? "shares" : "share"} this.
        One post answers for each domain.
      </p>
      {divided.map((domain) => (
        <CheckField
          key={domain.id}
          label={labelOf(domain, mandate, others)}
          isChecked={mandate.answersFor.includes(domain.id)}
          onChange={(isChecked) =>
            editor.perform(
              isChecked
                ? nameFor(option, post.title, domain, mandate, others)
                : editMandate({ option, id: mandate.id, answersFor: without(mandate, domain) }),
            )
          }
        />
      ))}
    </Section>
  );
}

/** Other posts of the same discipline with the very same scope. */
function othersWhoShare(facts: Facts, mandate: Mandate): readonly Holding[] {
  const post = facts.option.posts.get(mandate.post);
  const side = post && leadingDisciplineOf(post);
  if (!side) return [];
  const scope = facts.scopes.find(mandate.component, mandate.serviceLine, mandate.geography);
  return (scope?.[side] ?? []).filter((holding) => holding.post.id !== mandate.post);
}

function labelOf(domain: AccountabilityDomain, mandate: Mandate, others: readonly Holding[]): string {
  const holder = others.find((other) => other.mandate.answersFor.includes(domain.id));
  if (!holder || mandate.answersFor.includes(domain.id)) return domain.name;
  return `${domain.name} (now ${holder.post.title})`;
}

/** Names the post for the domain, and takes the name away from whoever had it: one post answers. */
function nameFor(
  option: Id,
  title: string,
  domain: AccountabilityDomain,
  mandate: Mandate,
  others: readonly Holding[],
): Command {
  const takenFrom = others.filter((other) => other.mandate.answersFor.includes(domain.id));
  return inOneStep(`${title} answers for ${domain.name}`, [
    ...takenFrom.map((other) =>
      editMandate({ option, id: other.mandate.id, answersFor: without(other.mandate, domain) }),
    ),
    editMandate({ option, id: mandate.id, answersFor: [...mandate.answersFor, domain.id] }),
  ]);
}

function without({ answersFor }: Mandate, domain: AccountabilityDomain): Id[] {
  return answersFor.filter((id) => id !== domain.id);
}

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { addDomain, editDomain, moveDomain, removeDomain } from "../../../shared/model/commands/domains.ts";
import { domainsInOrder } from "../../../shared/model/document.ts";
import { type AccountabilityDomain, SIDES } from "../../../shared/model/records/accountability-domain.ts";
import { COMPONENTS, type Component } from "../../../shared/model/records/mandate.ts";
import { capitalised } from "../../../shared/print/words.ts";
import { useEditor, useEditorActions } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { PlainField } from "../../ui/PlainField.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import styles from "./tables.module.css";

const ABOUT: Readonly<Record<Component, string>> = {
  practice: "What the lead of a service line answers for.",
  pathway: "What the lead of a geography answers for.",
};

/** The design's accountability domains: what they are called, and which side of the dyad answers for them. */
export function DomainsPrompt() {
  const editor = useEditorActions();
  const domains = useEditor((state) => state.design.domains);
  const close = () => {
    editor.dismissRefusal();
    editor.ask(null);
  };
  const all = domainsInOrder({ domains });
  return (
    <Dialog
      title="Accountability domains"
      isWide
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          Done
        </Button>
      }
    >
      <p className={styles.intro}>
        In every cell exactly one post answers for each domain: the lead of the side chosen here. They hold
        for every option of the design.
      </p>
      {COMPONENTS.map((component) => (
        <ComponentDomains
          key={component}
          component={component}
          domains={all.filter((domain) => domain.component === component)}
        />
      ))}
    </Dialog>
  );
}

interface ComponentDomainsProps {
  readonly component: Component;
  readonly domains: readonly AccountabilityDomain[];
}

function ComponentDomains({ component, domains }: ComponentDomainsProps) {
  return (
    <section className={styles.group} aria-label={`Domains of ${component}`} data-component={component}>
      <h3>
        {capitalised(component)} <small>{ABOUT[component]}</small>
      </h3>
      {domains.length === 0 ? (
        <p className={styles.empty}>
          No domain of {component}: nobody is asked to answer for anything in it.
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                Domain
              </th>
              <th scope="col">What the post answers for</th>
              <th scope="col" className={styles.choice}>
                Side that answers
              </th>
              <th scope="col" className={styles.buttons}>
                <span className="visually-hidden">Order</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {domains.map((domain, index) => (
              <DomainRow
                key={domain.id}
                domain={domain}
                above={domains[index - 1]}
                isLast={index === domains.length - 1}
                afterNext={domains[index + 2]}
              />
            ))}
          </tbody>
        </table>
      )}
      <AddDomain component={component} />
    </section>
  );
}

interface DomainRowProps {
  readonly domain: AccountabilityDomain;
  readonly above: AccountabilityDomain | undefined;
  readonly isLast: boolean;
  readonly afterNext: AccountabilityDomain | undefined;
}

const UNSAID = "unsaid";

function DomainRow({ domain, above, isLast, afterNext }: DomainRowProps) {
  const editor = useEditorActions();
  const { id, name } = domain;
  return (
    <tr>
      <td>
        <TextField
          label={`Name of ${name}`}
          isLabelHidden
          value={name}
          onCommit={(text) => editor.perform(editDomain({ id, name: text.trim() }))}
        />
      </td>
      <td>
        <TextField
          label={`What the post answers for: ${name}`}
          isLabelHidden
          value={domain.description}
          onCommit={(description) => editor.perform(editDomain({ id, description }))}
        />
      </td>
      <td>
        <SelectField
          label={`Side that answers for ${name}`}
          isLabelHidden
          value={domain.side ?? UNSAID}
          options={[
            { value: UNSAID, label: "Not said" },
            ...SIDES.map((side) => ({ value: side, label: capitalised(side) })),
          ]}
          onChange={(side) => editor.perform(editDomain({ id, side: side === UNSAID ? null : side }))}
        />
      </td>
      <td className={styles.buttons}>
        <IconButton
          label={`Move ${name} up`}
          isDisabled={above === undefined}
          onPress={() => editor.perform(moveDomain({ id, before: above?.id ?? null }))}
        >
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          label={`Move ${name} down`}
          isDisabled={isLast}
          onPress={() => editor.perform(moveDomain({ id, before: afterNext?.id ?? null }))}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton label={`Remove ${name}`} onPress={() => editor.perform(removeDomain({ id }))}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </td>
    </tr>
  );
}

function AddDomain({ component }: { readonly component: Component }) {
  const editor = useEditorActions();
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const reason = editor.perform(addDomain({ name: name.trim(), component, description: "", side: null }));
    setRefusal(reason);
    if (reason === null) setName("");
  };
  return (
    <form className={styles.add} onSubmit={add}>
      <PlainField label={`New domain of ${component}`} value={name} onChange={setName} />
      <Button type="submit" isDisabled={name.trim() === ""}>
        Add
      </Button>
      {refusal !== null && (
        <span className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </form>
  );
}

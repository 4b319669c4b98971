import { Diamond } from "lucide-react";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { plural } from "../../../shared/print/words.ts";
import { DEFAULT_PRESET } from "../../../shared/rules/presets/default.ts";
import { SeverityMark } from "../../ui/SeverityMark.tsx";
import styles from "./RuleList.module.css";
import type { ListedRule, RuleGroup } from "./rule-groups.ts";

interface RuleListProps {
  readonly groups: readonly RuleGroup[];
  readonly chosen: string;
  readonly onChoose: (rule: string) => void;
}

/** The rules by group: arrow keys go through them, letters jump, and the page beside it follows. */
export function RuleList({ groups, chosen, onChoose }: RuleListProps) {
  return (
    <ListBox
      aria-label="Rules"
      className={styles.list ?? ""}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
      renderEmptyState={() => <p className={styles.empty}>No rule matches.</p>}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.name} id={`group ${group.name}`}>
          <Header className={styles.group ?? ""}>{group.name}</Header>
          {group.rules.map((listed) => (
            <RuleLine key={listed.rule.id} listed={listed} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function RuleLine({ listed: { rule, state, findings } }: { readonly listed: ListedRule }) {
  const severity = state.severity ?? DEFAULT_PRESET[rule.id]?.severity ?? "warning";
  const isChanged = state.changes.length > 0;
  const found = findings.length === 0 ? "" : plural(findings.length, "finding");
  return (
    <ListBoxItem
      id={rule.id}
      textValue={[rule.title, severity, ...(isChanged ? ["changed"] : []), found].join(", ")}
      className={styles.rule ?? ""}
    >
      <SeverityMark severity={severity} />
      <span className={styles.name}>
        <span className={styles.title}>{rule.title}</span>
        <span className={styles.facts}>
          <span>{severity}</span>
          {isChanged && (
            <span className={styles.changed}>
              <Diamond size={9} fill="currentColor" aria-hidden="true" /> changed
            </span>
          )}
        </span>
      </span>
      <span className={styles.count}>{found}</span>
    </ListBoxItem>
  );
}

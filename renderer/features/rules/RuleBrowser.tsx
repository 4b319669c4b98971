import { useMemo, useState } from "react";
import { required } from "../../../shared/lib/assert.ts";
import { RuleList } from "./RuleList.tsx";
import { RulePane } from "./RulePane.tsx";
import styles from "./RulesDialog.module.css";
import type { RuleEditing } from "./rule-editing.ts";
import { countRules, groupRules, listRules, RULE_FILTERS, type RuleFilter } from "./rule-groups.ts";

interface RuleBrowserProps {
  readonly editing: RuleEditing | null;
  /** The rule to begin with. */
  readonly rule: string | null;
  readonly onLeave: () => void;
}

const FILTER_WORDS: Readonly<Record<RuleFilter, string>> = {
  all: "All",
  changed: "Changed",
  off: "Off",
  found: "With findings",
};

const NO_SETTINGS: RuleEditing["settings"] = new Map();

/** Every rule in a list with ways to find one, and the chosen one beside it. */
export function RuleBrowser({ editing, rule, onLeave }: RuleBrowserProps) {
  const [filter, setFilter] = useState<RuleFilter>("all");
  const [sought, setSought] = useState("");
  const [chosen, setChosen] = useState(rule);
  const [followed, setFollowed] = useState<string | null>(null);
  const settings = editing?.settings ?? NO_SETTINGS;
  const findings = editing?.findings;
  const rules = useMemo(() => listRules(settings, findings ?? []), [settings, findings]);
  const counts = countRules(rules);
  const groups = groupRules(rules, filter, sought);
  const shown = rules.find((listed) => listed.rule.id === chosen) ?? required(rules[0], "a rule");
  return (
    <div className={styles.panes}>
      <div className={styles.side}>
        <input
          type="search"
          className={styles.search}
          placeholder="Find a rule"
          aria-label="Find a rule"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {editing !== null && (
          <div className={styles.filters} role="group" aria-label="Rules shown">
            {RULE_FILTERS.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.filter}
                aria-pressed={filter === one}
                onClick={() => setFilter(one)}
              >
                {FILTER_WORDS[one]} <span>{counts[one]}</span>
              </button>
            ))}
          </div>
        )}
        <RuleList
          groups={groups}
          chosen={shown.rule.id}
          onChoose={(next) => {
            setChosen(next);
            setFollowed(null);
          }}
        />
      </div>
      <RulePane
        key={shown.rule.id}
        listed={shown}
        editing={editing}
        isFollowed={followed === shown.rule.id}
        onFollow={(next) => {
          setChosen(next);
          setFollowed(next);
        }}
        onLeave={onLeave}
      />
    </div>
  );
}

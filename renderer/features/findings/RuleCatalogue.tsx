import { CATALOGUE } from "../../../shared/rules/catalogue/index.ts";
import styles from "./FindingsPanel.module.css";
import { RuleExplanation } from "./RuleExplanation.tsx";

/** Every rule there is, each to unfold. */
export function RuleCatalogue() {
  return (
    <div className={styles.catalogue}>
      {CATALOGUE.map((rule) => (
        <details key={rule.id}>
          <summary>
            {rule.title} <small>{rule.id}</small>
          </summary>
          <RuleExplanation rule={rule.id} level={3} />
        </details>
      ))}
    </div>
  );
}

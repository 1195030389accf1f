import * as React from "react";
import { usePane } from "../../context";
import { useStyles } from "../../useStyles";
import { numberOf, type Draft, type SchemeField, type SchemeFields } from "./draft";
import { NumberField } from "./NumberField";
import { trialStyles } from "./trial-styles";

interface SchemeFormProps {
  readonly fields: SchemeFields;
  readonly draft: Draft;
  /** What is wrong with fields, by their keys. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onType: (field: SchemeField, text: string) => void;
}

/** The weights, thresholds and quotas of a scheme, each in a field. */
export function SchemeForm({ fields, ...rest }: SchemeFormProps) {
  const { text, styles } = usePane();
  const own = useStyles(trialStyles);
  const { whatIf } = text;
  const entry = (field: SchemeField, ariaLabel: string, label?: string) => (
    <NumberField
      {...(label === undefined ? {} : { label })}
      ariaLabel={ariaLabel}
      today={field.today}
      typed={rest.draft.get(field.key)}
      fault={rest.faults.get(field.key) ?? null}
      onType={(typed) => rest.onType(field, typed)}
    />
  );
  const weights = (title: string, weighed: SchemeFields["components"]) => (
    <>
      <h3 className={styles.subheading}>{title}</h3>
      {weighed.map((field) => (
        <div key={field.key} className={own.row}>
          <span className={own.name}>{field.name}</span>
          {entry(field, whatIf.weightOf(field.name))}
        </div>
      ))}
      <div className={own.sum}>{whatIf.sum(sumOf(weighed, rest.draft, text.number))}</div>
    </>
  );
  return (
    <>
      {weights(whatIf.components, fields.components)}
      <h3 className={styles.subheading}>{whatIf.grades}</h3>
      {fields.grades.map(({ name, minimum, quota }) => (
        <div key={name} className={own.row}>
          <span className={own.name}>{name}</span>
          <span className={own.fields}>
            {entry(minimum, whatIf.minimumOf(name), whatIf.from)}
            {entry(quota, whatIf.quotaOf(name), whatIf.atMost)}
          </span>
        </div>
      ))}
      {weights(whatIf.classes, fields.classes)}
      <h3 className={styles.subheading}>{whatIf.targets}</h3>
      <div className={own.row}>
        <span className={own.name}>{whatIf.targetsAt}</span>
        {entry(fields.targets, whatIf.targetsAt)}
      </div>
    </>
  );
}

/** What the weights come to, as far as they are numbers. */
function sumOf(
  fields: readonly SchemeField[],
  draft: Draft,
  numberText: (value: number, decimals?: number) => string,
): string {
  const weights = fields.map(({ key, today }) => numberOf(draft.get(key) ?? today) ?? 0);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (Number.isNaN(sum)) return "—";
  return numberText(sum, Math.abs(sum - Math.round(sum)) < 1e-9 ? 0 : 2);
}

import * as React from "react";
import type { GroupView } from "../../../worker";
import { usePane } from "../../context";
import { LabelledBar } from "./Bar";
import { Picture } from "./Picture";

/** How many of a group have each grade, against the seats that the quota leaves. */
export function GradesPicture({ group, grades }: Pick<GroupView, "group" | "grades">) {
  const { text } = usePane();
  const { results, number } = text;
  const whole = Math.max(1, ...grades.flatMap(({ officials, seats }) => [officials, seats ?? 0]));
  return (
    <Picture
      title={results.distribution(group)}
      description={grades.map((one) => results.count(one.name, one.officials, one.seats)).join(text.semicolon)}
      headers={[results.grade, results.officials, results.seats]}
      rows={grades.map(({ name, officials, seats }) => [
        name,
        number(officials),
        seats === null ? results.noLimit : number(seats),
      ])}
    >
      {grades.map(({ name, officials, seats }) => (
        <LabelledBar
          key={name}
          label={name}
          shown={seats === null ? number(officials) : results.ofSeats(officials, seats)}
          value={officials}
          whole={whole}
          mark={seats}
          isOver={seats !== null && officials > seats}
        />
      ))}
    </Picture>
  );
}

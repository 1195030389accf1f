import { ROLES } from "../../src/reading/recognition/vocabulary";
import { fieldName, roleName } from "../../src/text";

const LANGUAGES = ["en", "zh-CN"] as const;
/** What a field's column may be called, in whichever role. */
const headers = new Map<string, { readonly en: Set<string>; readonly "zh-CN": Set<string> }>();
for (const { field, names } of ROLES.flatMap(({ fields }) => fields)) {
  const known = headers.get(field) ?? { en: new Set(), "zh-CN": new Set() };
  for (const language of LANGUAGES) names[language].forEach((name) => known[language].add(name));
  headers.set(field, known);
}
// Nobody is told about the column of serial numbers.
headers.delete("serial");

describe("messages call things as workbooks do", () => {
  it.each([...headers])("the column %s", (field, names) => {
    for (const language of LANGUAGES) expect([...names[language]]).toContain(fieldName(field, language));
  });

  it.each(ROLES.map(({ role, sheets }) => [role, sheets] as const))("the role %s", (role, sheets) => {
    for (const language of LANGUAGES) expect(sheets[language]).toContain(roleName(role, language));
  });
});

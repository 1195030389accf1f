/** What webpack makes the help pages with; the build's configuration gives it each Markdown. */
import { helpPage, type HelpSource } from ".";

interface Given {
  readonly htmlWebpackPlugin: { readonly options: HelpSource };
}

export default function page({ htmlWebpackPlugin: { options } }: Given): string {
  return helpPage(options);
}

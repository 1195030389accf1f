// Builds what Excel loads. Switches, each given as `--env NAME`:
//   officejs=cdn   Excel's client comes from Microsoft instead of this server
//   simulator      a production build with the simulator page as well; development always has it
//   https          the development server speaks https, which Excel asks of an add-in it loads
//   recorder       in development, the add-in's pane is the recorder of Excel's answers
//   url=https://…  where the production build will stand; the manifest beside it says so
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const PORT = 3000;
const DEVELOPMENT_URL = `https://localhost:${PORT}`;
const UNIVER = path.join(__dirname, "node_modules/@univerjs");
const RECORDER = "./src/simulator/recorder/page";
const SIMULATED_ANSWERS = "tests/simulator/recordings/simulator.json";
const OFFICE_JS = path.join(__dirname, "node_modules/@microsoft/office-js/dist");
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

// What office.js asks for in Excel, of the 86 MB of its package.
const OFFICE_JS_FILES = [
  "office.js",
  "excel*.js",
  "o15apptofilemappingtable.js",
  "{en,zh}-*/office_strings.js",
  "{telemetry,ariatelemetry}/*.js",
];

module.exports = (env, { mode = "production" }) => {
  const development = mode === "development";
  const simulator = development || Boolean(env.simulator);
  const recorder = development && Boolean(env.recorder);
  const officeJs = env.officejs === "cdn" ? OFFICE_JS_CDN : "office-js/office.js";
  const url = addressOf(env.url ?? DEVELOPMENT_URL);

  const https = Boolean(env.https);
  const where = sayWhere(https);

  return {
    mode,
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      ...(simulator && { simulator: "./src/simulator/page/index.ts" }),
      ...(development && {
        recorder: `${RECORDER}/index.ts`,
        "recorder-simulated-excel": `${RECORDER}/simulated-excel.ts`,
      }),
    },
    output: { path: path.join(__dirname, "dist"), filename: "[name].js", clean: true },
    devtool: development && "source-map",
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // The simulator's grid imports what React has had since 18, and had elsewhere before; it runs on the pane's.
      ...(simulator && {
        alias: {
          "react/jsx-runtime": require.resolve("react/jsx-runtime"),
          "react-dom/client": path.join(__dirname, "src/simulator/univer/react-root.ts"),
        },
      }),
    },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true } },
        // What else of React 18 the grid imports, it does not come to use here.
        { test: /\.js$/, include: UNIVER, parser: { exportsPresence: false } },
      ],
    },
    // Bundling the simulator's grid, or making everything small, takes its time; once is enough.
    cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
    plugins: [
      recorder
        ? page("taskpane.html", `${RECORDER}/index.html`, "recorder", { officeJs })
        : page("taskpane.html", "./src/taskpane/taskpane.html", "taskpane", { officeJs }),
      page("commands.html", "./src/commands/commands.html", "commands", { officeJs }),
      help("help.html", "README.md", "en"),
      help("help.zh-CN.html", "assets/README.zh-CN.md", "zh-CN"),
      ...(simulator
        ? [
            page("index.html", "./src/simulator/page/index.html", "simulator", {}),
            page("simulated-taskpane.html", "./src/taskpane/taskpane.html", "taskpane", {
              officeJs: "office-js/office.js",
              shim: "simulator-shim.js",
            }),
            page("pane-without-office.html", "./src/taskpane/taskpane.html", "taskpane", {
              officeJs: "office-js/none.js",
            }),
          ]
        : []),
      ...(development
        ? [
            page("recorder.html", `${RECORDER}/index.html`, "recorder", {
              officeJs: "office-js/office.js",
              shim: "recorder-simulated-excel.js",
            }),
          ]
        : []),
      ...(env.WEBPACK_SERVE ? [where.plugin] : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "assets/pictures", to: "assets/pictures" },
          {
            from: "manifest.xml",
            transform: (text) => String(text).replaceAll(DEVELOPMENT_URL, url),
          },
          ...(simulator
            ? [
                { from: "src/simulator/page/shim.js", to: "simulator-shim.js" },
                { from: path.join(UNIVER, "preset-sheets-core/lib/index.css"), to: "univer.css" },
              ]
            : []),
          ...(development ? [{ from: SIMULATED_ANSWERS, to: "simulated-answers.json" }] : []),
          ...(development || (officeJs === OFFICE_JS_CDN && !simulator) ? [] : [officeJsCopy()]),
        ],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    devServer: server(https, where.onListening),
  };
};

/** The address of the office's own server, without a slash at its end. Excel loads add-ins by https only. */
function addressOf(url) {
  const { protocol, href, search, hash } = new URL(url);
  if (protocol !== "https:" || search || hash) throw new Error(`--env url: ${url} is no https address of a folder.`);
  return href.replace(/\/+$/, "");
}

/** An HTML page of one entry; `office.js` stands before it, as Office demands. */
function page(filename, template, chunk, parameters) {
  return new HtmlPlugin({
    filename,
    template,
    chunks: [chunk],
    scriptLoading: "defer",
    shim: undefined,
    ...parameters,
  });
}

/** The pane's help: the guide that stands in a Markdown file. */
function help(filename, source, language) {
  const folder = path.posix.dirname(source);
  return new HtmlPlugin({
    filename,
    template: "./src/help/page.ts",
    chunks: [],
    language,
    markdown: fs.readFileSync(path.join(__dirname, source), "utf8"),
    folder: folder === "." ? "" : `${folder}/`,
  });
}

/** Excel's client, unmodified, beside the build. */
function officeJsCopy() {
  return {
    context: OFFICE_JS,
    from: `{${OFFICE_JS_FILES.join(",")}}`,
    to: "office-js",
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  };
}

/** Says once where the server stands, when it listens and a build is good. */
function sayWhere(https) {
  const state = { port: 0, built: false, told: false };
  const tell = (news) => {
    Object.assign(state, news);
    if (state.told || !state.port || !state.built) return;
    state.told = true;
    console.log(`${https ? "https" : "http"}://localhost:${state.port}/`);
  };
  return {
    onListening: ({ server }) => tell({ port: server.address().port }),
    plugin: {
      apply: ({ hooks }) => hooks.done.tap("sayWhere", (stats) => tell({ built: !stats.hasErrors() })),
    },
  };
}

/** A quiet server on one port. */
function server(https, onListening) {
  return {
    port: PORT,
    host: "localhost",
    server: https ? { type: "https", options: trustedCertificate() } : "http",
    // No sockets and no reloading: a page is what it was when it was opened.
    hot: false,
    liveReload: false,
    client: false,
    webSocketServer: false,
    open: false,
    headers: { "Cache-Control": "no-store" },
    static: [
      { directory: path.join(__dirname, "assets"), publicPath: "/assets", watch: false },
      { directory: OFFICE_JS, publicPath: "/office-js", watch: false },
    ],
    onListening,
  };
}

/** The certificate that `npx office-addin-dev-certs install` makes and the machine trusts; without, one made for the day. */
function trustedCertificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(folder, name));
  return fs.existsSync(key) && fs.existsSync(cert) ? { key, cert } : {};
}

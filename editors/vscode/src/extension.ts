// Starts `cablelint lsp` and hands it the cables that are open.
import { commands, window, workspace, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

const SCHEMES = ["file", "untitled"];
let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand("cablelint.restart", restart),
    commands.registerCommand("cablelint.fixAll", () =>
      commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.cablelint", apply: "first" }),
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("cablelint.path")) {
        void restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  if (running?.isRunning()) {
    await running.stop();
  }
}

async function start(): Promise<void> {
  const command = workspace.getConfiguration("cablelint").get("path", "cablelint");
  const server: ServerOptions = { command, args: ["lsp"], transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: SCHEMES.map((scheme) => ({ scheme, language: "cable" })),
  };
  client = new LanguageClient("cablelint", "cablelint", server, options);
  try {
    await client.start();
  } catch (error) {
    const advice = 'Install it with: pip install "cablelint[lsp]", or set "cablelint.path".';
    void window.showErrorMessage(`"${command} lsp" cannot be started: ${String(error)}. ${advice}`);
  }
}

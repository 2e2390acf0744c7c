import type { Command } from "commander";
import { CliError, exitCode, type ExitCode, type Io } from "../io.js";
import { type Desk } from "../options.js";

const shells = ["bash", "zsh", "fish"] as const;

/** Adds the command `completion`. */
export function addCompletion(desk: Desk): void {
  desk.program
    .command("completion")
    .summary("completion for a shell")
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText("after", '\nExample: eval "$(concept-map completion bash)"')
    .exitOverride()
    .action((shell: string) => {
      desk.end(completion(desk.io, shell, desk.program));
    });
}

/** A script that completes commands and options in a shell. */
function completion(io: Io, shell: string, program: Command): ExitCode {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    says: command.summary() || command.description(),
    options: command.options.flatMap(({ long }) => (long ? [long] : [])),
  }));
  const names = commands.map(({ name }) => name).join(" ");
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.join(" ")}" ;;`);
  const scripts: Readonly<Record<(typeof shells)[number], readonly string[]>> = {
    bash: [
      "_concept_map() {",
      '  local words current="${COMP_WORDS[COMP_CWORD]}"',
      '  case "${COMP_WORDS[1]}" in',
      ...cases,
      `    *) words="${names}" ;;`,
      "  esac",
      `  [ "$COMP_CWORD" = 1 ] && words="${names}"`,
      '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
      "}",
      "complete -o default -F _concept_map concept-map",
    ],
    zsh: [
      "#compdef concept-map",
      "_concept_map() {",
      "  if (( CURRENT == 2 )); then",
      `    local -a commands=(${commands.map(({ name, says }) => quoted(`${name}:${says}`)).join(" ")})`,
      "    _describe command commands",
      "  else",
      '    local words=""',
      '    case "$words[2]" in',
      ...cases,
      "    esac",
      "    compadd -- ${=words}",
      "    _files",
      "  fi",
      "}",
      "compdef _concept_map concept-map",
    ],
    fish: commands.flatMap(({ name, says, options }) => [
      `complete -c concept-map -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
      ...options.map(
        (option) => `complete -c concept-map -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ]),
  };
  const script = scripts[shell as keyof typeof scripts] as readonly string[] | undefined;
  if (script === undefined) throw new CliError(`no completion for "${shell}"; name one of ${shells.join(", ")}`);
  io.write(`${script.join("\n")}\n`);
  return exitCode.fine;
}

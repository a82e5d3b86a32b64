# The help of every command: `help-COMMAND`, and `help-COMMAND-ARGUMENT` with the words that the argument can be.

help-usage-heading = Usage:{ " " }
help-commands-heading = Commands:
help-arguments-heading = Arguments:
help-options-heading = Options:
help-options = [OPTIONS]
help-command = COMMAND
help-value = { $value } ({ $what })
help-values = { $help }: { $values }
help-default = { $help } [default: { $default }]

help = Compiles and runs IVR and chat flows in which a caller always reaches a person in one step
    .more =
    A first flow, in three commands:
      presszero new shop
      presszero check shop
      presszero call shop

    Exit code: 0 fine, 1 something was found (a problem, a broken promise, a failed case), 2 it could not run.
help-lang = Language of the messages: en or zh [default: that of the environment]
    .value = LANG
help-help = Show this, or the help of a command
help-help-command = The command
    .value = COMMAND
help-this = Show this help
help-version = Show the version

help-new = Make a flow, its conversation tests and the editor schema, ready to run
    .more =
    Examples:
      presszero new shop                 # makes the folder shop/ with three files
      presszero new hotline --lang en
help-new-name = Name of the flow and of the folder that is made, in kebab-case
    .value = NAME
help-new-lang = Language of the flow
    .value = LANG

help-check = Load flows and show every problem with its place in the file
    .more =
    Examples:
      presszero check shop.toml
      presszero check flows                          # every flow in a folder
      presszero check --deny warnings flows          # for CI
      presszero check --profile w3c-coga shop.toml   # under a profile that the flow does not name
      presszero check --format github flows          # notes beside the lines of a pull request
      presszero check --format json shop.toml | jq '.flows[].findings'
help-check-flows = Flows, or folders of flows; `-` is standard input
    .value = FLOW
help-check-format = How the result is written
    .value = FORMAT
    .human = for people
    .json = for programs
    .sarif = for tools that collect findings: SARIF 2.1.0
    .github = for GitHub Actions: workflow commands
help-check-profiles = Check under this profile too, besides those of the flow; may be given several times; `presszero explain` lists them
    .value = PROFILE
help-check-deny = Fail on these too
    .value = WHAT
    .warnings = every warning

help-explain = Say why a rule, a promise or a profile exists, with examples and its source
    .more =
    Examples:
      presszero explain                              # all there is to explain
      presszero explain PZ101
      presszero explain one-step
      presszero explain w3c-coga --format json
help-explain-topic = Code or name of a rule, a promise, or a profile [default: list all]
    .value = TOPIC
help-explain-format = How the page is written
    .value = FORMAT
    .human = for people
    .json = for programs

help-call = Call a flow from the terminal: keys, typed speech, silence
    .more =
    While you are on the line:
      138                keys, pressed one by one: 0-9, * and #
      (an empty line)    silence
      我要投诉           anything else is what you say
      /help              the rest: time passes, an agent joins, a task is done, you hang up

    Examples:
      presszero call shop.toml
      presszero call shop.toml --age 72
      presszero call shop.toml --at '2026-11-21 22:30' -v
      printf '1\n138\n我要投诉\n' | presszero call flows/carrier.toml
help-call-flow = The flow
    .value = FLOW
help-call-age = Age of the caller in years
    .value = AGE
help-call-tags = What is known of the caller's needs (elder, hearing, …); may be given several times
    .value = TAG
help-call-at = When the call begins, such as '2026-11-21 22:30', in the time zone of the queues [default: now]
    .value = TIME
help-call-text = The text channel: you type, and nobody hurries you
help-call-lang = Language of the caller, such as zh-CN or en
    .value = LANG
help-call-id = Number of the caller
    .value = NUMBER
help-call-verbose = Show what was heard and why, the state, and the next deadline

help-test = Run conversation tests, with the coverage of nodes and options
    .more =
    A flow `shop.toml` has its conversation tests beside it in `shop.test.toml`.

    Examples:
      presszero test                                 # the tests in this folder, else those in flows/
      presszero test shop.toml
      presszero test flows --seeds 1000              # with a thousand random callers for each flow
      presszero test shop.toml --seed 42             # one of them again, shown in full
      presszero test flows --junit report.xml
      presszero test --generate shop.toml > shop.test.toml
help-test-paths = Flows, files of tests, or folders of them
    .value = PATH
help-test-junit = Write the results as JUnit XML too
    .value = FILE
help-test-seeds = Let so many random callers call each flow: those of the seeds 1 to N
    .value = N
help-test-seed = Let the random caller of this seed call, and show the whole call
    .value = S
help-test-generate = Print conversation tests for this flow instead: calls that together reach all that can be reached; `-` is standard input
    .value = FLOW
help-test-quiet = Only what failed, and the last line

help-replay = Feed events to a flow and print its turns, as JSON Lines
    .more =
    A stream may hold many calls, told apart by "call" in each line.

    Examples:
      presszero replay shop.toml events.jsonl
      echo '{ "{" }"at":0,"event":"start"{ "}" }' | presszero replay shop.toml
help-replay-flow = The flow
    .value = FLOW
help-replay-events = Events, one a line [default: standard input]
    .value = EVENTS

help-hear = Tell for each utterance, one a line, whether it asks for a person
    .more =
    Examples:
      echo 我要投诉 | presszero hear
      presszero hear --flow shop.toml utterances.txt
      presszero hear --lang zh --eval labelled.tsv --misses

    A labelled file has in each line a text, a tab and its label: human, complaint or other; a further tab and a source may follow.
    Lines with any other label are reported apart.
help-hear-file = Utterances, one a line [default: standard input]
    .value = FILE
help-hear-lang = Listen in this language only: zh, en, es, ja, … [default: in all of them]
    .value = LANG
help-hear-flow = Listen with the words of this flow too
    .value = FLOW
help-hear-verbose = Explain: the folded text, its clauses, all that was found in it and what became of that
help-hear-eval = Measure on a labelled file: precision, recall and F1 with 95 % intervals
    .value = LABELLED.tsv
help-hear-misses = With --eval: print the lines that were heard wrongly
help-hear-against = With --eval: what `presszero hear` printed for the same texts before; print what is heard otherwise now
    .value = BEFORE.jsonl
help-hear-format = How the figures of --eval are written (utterances are always answered in JSON Lines)
    .value = FORMAT
    .human = for people
    .json = for programs

help-graph = Draw a flow: nodes, options, lanes, and every way to a person
    .more =
    What works everywhere (the human key, the limits) is said once in the picture, and not drawn at each node.

    Examples:
      presszero graph shop.toml > shop.svg           # opens in every browser
      presszero graph shop.toml --out shop.svg
      presszero graph shop.toml --format mermaid     # for a Markdown page, between ```mermaid and ```
      presszero graph shop.toml --format dot | dot -Tpdf > shop.pdf
help-graph-flow = The flow; `-` is standard input
    .value = FLOW
help-graph-format = How the picture is written
    .value = FORMAT
    .svg = a picture, drawn without any other program
    .mermaid = a Mermaid flowchart
    .dot = DOT, for Graphviz
help-graph-out = Write to this file [default: standard output]
    .value = FILE

help-schema = Print the JSON Schema of the flow format, for editors
    .more =
    Example:
      presszero schema > presszero.schema.json       # a flow names it in its first line

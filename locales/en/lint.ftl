# What the lints say. A lint has its name as id: the message, `.why` and `.help`.

deaf-prompt = callers cannot interrupt the prompt of menu { $menu }
    .why = A caller who knows what they want should not have to hear the end.
    .source = GetHuman standard v1.0 (2006), rule 7: prompts can be interrupted.
    .help = leave out `barge_in`

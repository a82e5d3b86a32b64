# 各条检查规则的文字。以规则名为 id：消息本身、`.why`（原因）、`.help`（做法）。

deaf-prompt = 来电者无法打断菜单 { $menu } 的提示语
    .why = 已经知道要按什么的人，不该被迫听完整段提示语。
    .source = GetHuman 标准 v1.0（2006）第 7 条：提示语可以被打断。
    .help = 去掉 `barge_in`

# `presszero check` 和 `presszero explain` 的消息。
check-ok = 通过
check-failed = 未通过

# What `presszero check` and `presszero explain` tell.
check-ok = ok
check-failed = failed

# What `presszero new` tells.
new-next = Next:
not-empty = { $folder }: the folder is not empty; give another name

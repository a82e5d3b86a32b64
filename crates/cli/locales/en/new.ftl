# What `presszero new` tells.
new-next = Next:
no-name = { $folder }: the name of a flow is in kebab-case, such as `my-shop`: small letters, digits and single hyphens
not-empty = { $folder }: the folder is not empty; give another name

"""The one engine of disclosure control, for screen, API, file, chart and alt text alike.

policy.Policy(k, text_k)                the numbers; k is never below 5
cut.cut(counts, policy=, total=)        which cells of a cut may be shown, and why not
levels.level_cut(counts, policy=)       the cut by level, with the preset merges
guard.guarded(figures, cut)             figures of hidden cells replaced by "cannot be shown"
guard.unanimous(counts) / hides_unanimity(counts, policy=)
releases.check(published, proposed, policy=)   one estimand per quantity, over all releases so far
audit.solvable(table, hidden)           what a reader could solve back, by linear program
suppress.suppress(table, policy=)       a table with margins, made safe
ticks.ticks(counts, n, most=, policy=)  options of a question of several
pairs.controlled(network, counts, n, policy=)   asymmetry, confirmation, density, centralization: exact, rounded or hidden
told_pairs.audit_pairs(told, policy=)   what figures of pairs tell together, by linear program
"""

"""The method, pure: numbers in, frozen results out. No Django, no database, no clock, no words for a screen but reasons.

Every result is a `figure.Figure` (value, n, missing, low, high, method, reason) or holds some. When a figure cannot be
computed value is None and `reason` says why ("undefined: no variation", "not in the data", "cannot be shown"); it is
never 0 or 1 instead. When there is no interval, `reason` says so. NaN = missing on the way in; bad input is a
ValueError that names the argument. Scores are 0..100 (POMP); higher is never better.
(`confidence` = .95 unless given, `seed` fixed: same data, same figures.)

Scores and levels of intensity
    pomp.pomp(answers, *, lowest=1, highest=5, reverse=()) -> Floats       people x items -> 0..100, half answered
    pomp.intensity(dimensions) -> Floats                                   mean of the three, only beside the profile
    census.census_mean(scores, *, population, reliability=0.0) -> CensusMean(+ population, reliability, sd, se)
    census.standard_error(*, sd, n, population, reliability) -> float
    census.probability_between(*, mean, se, n, low, high) -> float
    bands.place(mean, *, cuts=PROVISIONAL_CUTS, least=.80) -> Placing(band, nearest, probability, n, cuts, reason)
    bands.profile({dimension: CensusMean}, *, cuts, least) -> Profile(label, differing, placings, reason)
        label: a band, "mixed profile" or "no label"; never for a whole partnership
    imbalance.imbalance(dimensions, names, *, points=15) -> (Gap(+ first, second, p, flagged), ...)
    bootstrap.bootstrap_mean(scores, *, draws=2000, seed=1) -> Figure
Reliability and agreement
    reliability.alpha(answers) / alpha_of_covariance(covariance, *, n) / alpha_of_variances(...) -> Figure
    omega.omega(answers) / omega_of_covariance(covariance, *, n) -> Figure
    agreement.rwg_j(ratings, *, options=5) -> Agreement(+ raw, chance, beyond_chance)
    icc.icc(groups, *, least=5) -> GroupAgreement(icc1, icc2, groups)
    codes: straight off the uint8 snapshot (255 = missing): decode(codes), complete(codes), histogram(codes, *, highest=5),
        alpha_of_codes(codes, ...) -> Figure
Over time
    change.paired_change(before, after) -> Change(+ t, p, se, mdc80)
    change.split_change({person: score}, {person: score}) -> Split(stayers, newcomers, leavers, overall)
    change.smallest_detectable_change(*, se, n, power=.80) -> float
    mixed.random_intercept(scores) -> SeriesEstimate(waves, changes, person_variance, error_variance, reason)
        the main estimate; people x waves
    phase.phases(scores, *, points=5, confidence=.99) -> (Phase(first, last, change), ...)
    phase.is_new_phase(change, *, points=5) -> bool
    holm.holm(p) / benjamini_hochberg(p) / holm_confidences(p) -> Floats
By structure
    jonckheere.jonckheere(groups) -> Trend(+ j, variance, z, p)            people as independent: not for levels alone
    trend.level_trend([(rank, scores), ...]) -> LevelTrend(+ plain, p, arrangements, bodies)   whole bodies permuted
    trend.adjusted(scores, groups) -> Floats                               capacity differences taken out
    ties.pair_up({(reporter, other): 0..4}, roster) -> (Tie(a, b, there, back; reports, confirmed, strength, asymmetry), ...)
    pair_counts.pair_counts(ties of each list, rosters) -> PairCounts(confirmed, apart, neither, unconfirmed, gap, most)
    network.network(reports, roster, *, complete=True) -> Network(ties, response, confirmation, asymmetry, density,
        centralization)
Public values
    krippendorff.krippendorff_alpha(codings, *, level="nominal") -> Figure  coders x units, NaN; ordinal, interval, ratio
    krippendorff.code_alpha(labels) -> Figure                              any labels, None = not coded
    setvalued.set_alpha(sets, *, distance="masi") -> Figure                or "jaccard"
    cooccurrence.cooccurrence([(actor, codes), ...], *, factors, values) -> (Together(both, either, jaccard, n), ...)
Responsiveness
    waiting.kaplan_meier(times, ended) -> Waiting: .at(time), .quantile(share) -> Figure
    incidence.cumulative_incidence(times, codes, *, kinds) -> Incidence: .at(time, kind), .open_at(time) -> Share(+ se)
        codes: 0 = open, 1..kinds = answered, withdrawn, merged, refused
    incidence.difference_at(first, second, *, time, kind) -> Figure        the difference at the promised day
    logrank.logrank(times, ended, groups, *, strata=None) -> LogRank(statistic, freedom, p, observed, expected, ...)
    promises.promises_kept([PromiseFact(state, due_on), ...], *, today) -> Keeping(+ kept, broken, overdue, ...)
    reuse.reused_replies([(suggestion, text), ...]) -> Reuse(exact, folded)
    risk.risk_table(times, codes, *, kinds=1) -> RiskTable                 waiting_of(table), incidence_of(table)
Whose voice
    proportions.wilson(count, n) -> Figure
    representation.representation(count, n, *, benchmark, counted, benchmark_n=None, missing=0)
        -> Representation(share, ratio, odds_ratio, least, most, benchmark, counted)
Disclosure control (the one engine; every figure of people passes it)
    disclosure.policy.Policy(k=7, text_k=10)                               never below 5 and 10
    disclosure.cut.cut({cell: n}, *, policy, total=None) -> Cut(cells, merged; all_shown, by_name)
    disclosure.levels.level_cut({level: n}, *, policy) -> Cut              preset merges upper / lower
    disclosure.guard.guarded({cell: Figure}, cut) -> {cell: Figure}; withheld(reason) -> Figure
    disclosure.guard.unanimous(counts), hides_unanimity(counts, *, policy), hides_equal_scores(scores, *, policy) -> bool
    disclosure.releases.check(published, proposed, *, policy) -> Verdict(allowed, reason, told)
        Release(quantity, wave, people, base=None): a mean, or with base a paired change; people are pseudonyms
    disclosure.suppress.suppress(table, *, policy) -> SafeTable(cells, primary, secondary, shown, reason)
    disclosure.ticks.ticks({option: n}, n, *, most=None, policy) -> {option: Cell}
    disclosure.pairs.controlled(network, counts, people, *, policy) -> {name: Figure}
    disclosure.told_pairs.audit_pairs(PairsTold, *, policy) -> Audit
    disclosure.audit.solvable(table, hidden) -> (Solvable(row, column, low, high; width, exact), ...)
"""

package dev.chengxin.regulation;

import java.util.Optional;
import java.util.regex.Pattern;

/// The rule of an identifier that has a form but no check character.
///
/// @param form    what the whole text must match
/// @param refusal what to say otherwise
record FormRule(Pattern form, Refusal refusal) implements Rule {

    static FormRule of(String form, String zh, String en) {
        return new FormRule(Pattern.compile(form), new Refusal(Refusal.Code.FORM, zh, en));
    }

    @Override
    public Optional<Refusal> refusal(String text) {
        return form.matcher(text).matches() ? Optional.empty() : Optional.of(refusal);
    }
}

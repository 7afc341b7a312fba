package dev.chengxin.complaint.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of the personal fields: everything that a person wrote or that tells who she is. They are sealed, and
/// never in an event.
public final class Words {
    public static final String DESCRIPTION = "description";
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    /// Salt of the filed hash: with it a guess at what was filed could be checked.
    public static final String SALT = "salt";
    /// The other systems' names and ids, one pair per line, parted by a tab.
    public static final String EXTERNAL_REFS = "externalRefs";
    /// What was said when it was refused or terminated.
    public static final String REASON = "reason";
    public static final String DECISION = "decision";
    /// The published text.
    public static final String OUTCOME = "outcome";

    /// Why a report takes longer.
    public static final String EXTENSION = "extension";

    private static final String ANSWER = "answer-";

    /// What came with the filing itself and belongs to a report that is split from it as well.
    private static final List<String> FILED = List.of(DESCRIPTION, NAME, PHONE, EMAIL, SALT);

    private Words() {}

    /// Those of a complaint's words that came with its filing; another system's names are the complaint's alone.
    static Map<String, String> filed(Map<String, String> words) {
        return Stream.concat(FILED.stream(), Stream.of(Wording.values()).map(Words::named))
                .filter(words::containsKey)
                .collect(Collectors.toMap(Function.identity(), words::get));
    }

    /// The reply of a round, from 1.
    public static String answer(int round) {
        return ANSWER + round;
    }

    /// What is tested, in a round from 1.
    public static String test(int round) {
        return "test-" + round;
    }

    /// What is said to be wrong with the published outcome, in a round from 1.
    public static String correctionRequest(int round) {
        return "correction-request-" + round;
    }

    /// Why the published outcome stays, in the round of the request.
    public static String correctionRefusal(int round) {
        return "correction-refusal-" + round;
    }

    /// The name of a file that was added as evidence.
    public static String evidence(String id) {
        return "evidence-" + id;
    }

    /// What the filer named in words.
    public static String named(Wording wording) {
        return "named-" + wording.code();
    }
}

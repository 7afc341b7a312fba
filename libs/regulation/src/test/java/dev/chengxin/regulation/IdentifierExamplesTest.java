package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes seen in public files, valid and not.
class IdentifierExamplesTest {

    @ParameterizedTest
    @CsvSource({
        "SC, SC11464010500015,",
        "SC, SC10633019702613,",
        "SC, SC11737028301231,",
        "SC, SC10151343100012, check-character",
        "SC, SC11737028301321, check-character",
        "SC, SC12345678901234, check-character",
        "SC, SC1146401050001, length",
        "SC, SC114640105000155, length",
        "SC, QS11464010500015, alphabet",
        "SC, SC1146401050001X, alphabet",
        "SC, SC31464010500012, form",
        "SC, SC11499010500015, province",
        "USCC, 91350100M000100Y43,",
        "USCC, 93513431MA6ABCD10J,",
        "USCC, 91370283MA3N5X7Q86,",
        "USCC, 93513431MA6ABCD10K, check-character",
        "USCC, 91370283MA3N57XQ86, check-character",
        "USCC, 92530181MA7I2P8T5T, alphabet",
        "USCC, 9137O283MA3N5X7Q86, alphabet",
        "USCC, 91A70283MA3N5X7Q86, alphabet",
        "USCC, 91370283MA3N5X7Q8, length",
        "ID, 11010519491231002X,",
        "ID, 440524188001010014,",
        "ID, 51343118850101001X,",
        "ID, 110105194912310021, check-character",
        "ID, 440524188001010041, check-character",
        "ID, 44052418850230001X, birth-date",
        "ID, 11010519491331002X, birth-date",
        "ID, 00010519491231002X, province",
        "ID, 66010519491231002X, province",
        "ID, 1101051949123100, length",
        "ID, 110105491231002, length",
        "ID, 11010519491231X020, alphabet",
        "ID, 11010519491231002Y, alphabet",
    })
    void areAcceptedOrRefused(String type, String value, String code) {
        assertThat(refusal(type, value).map(refusal -> refusal.code().text())).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void areWhatTheirPublicFilesSay() throws IOException {
        List<String[]> rows = DataFolder.read("identifiers.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row[0].equals("SC") || row[0].equals("USCC"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20);
        for (String[] row : rows) {
            Optional<String> expected = row[2].equals("True") ? Optional.empty() : Optional.of("check-character");
            assertThat(refusal(row[0], row[1]).map(refusal -> refusal.code().text()))
                    .as(row[1])
                    .isEqualTo(expected);
            if (!row[3].isEmpty()) {
                String code = row[1].substring(8, 17);
                assertThat(OrganisationCode.parse(code).valid().isPresent())
                        .as(code)
                        .isEqualTo(row[3].equals("True"));
            }
        }
    }

    private static Optional<Refusal> refusal(String type, String value) {
        return switch (type) {
            case "SC" -> FoodLicenceNumber.parse(value).refused();
            case "USCC" -> UnifiedSocialCreditCode.parse(value).refused();
            case "ID" -> ResidentId.parse(value).refused();
            default -> throw new IllegalArgumentException(type);
        };
    }
}

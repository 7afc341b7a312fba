package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCatalogTest {
    @Test
    void everyRecordOfTheHierarchyIsAnnotatedAndListedOnce() {
        var records = records(PublishedEvent.class);
        assertThat(records).allSatisfy(type -> {
            assertThat(type.isRecord()).isTrue();
            assertThat(type.isAnnotationPresent(Published.class)).as("%s", type).isTrue();
        });
        assertThat(EventCatalog.all())
                .<Class<?>>extracting(EventType::data)
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void namesAreUniqueAndFollowThePattern() {
        assertThat(EventCatalog.all())
                .extracting(EventType::type)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    }

    @Test
    void everyTopicIsOneThatTheLedgerReads() {
        assertThat(EventCatalog.all()).extracting(EventType::topic).isSubsetOf(Topics.ledger());
    }

    @Test
    void aTypeIsFoundByItsName() {
        assertThat(EventCatalog.byName("complaint.filed.v1")).hasValue(EventType.of(ComplaintFiled.class));
        assertThat(EventCatalog.byName("complaint.filed.v9")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotPublic() {
        assertThat(EventCatalog.visibilityOf("complaint.closed.v1")).isEqualTo(Visibility.PUBLIC);
        assertThat(EventCatalog.visibilityOf("complaint.filed.v1")).isEqualTo(Visibility.SCOPED);
        assertThat(EventCatalog.visibilityOf("complaint.closed.v2")).isEqualTo(Visibility.SCOPED);
    }

    @Test
    void deadLettersOfAGroupHaveATopicOfTheirOwn() {
        assertThat(Topics.deadLetters(Topics.COMPLAINT_EVENTS, "audit-index"))
                .isEqualTo("complaint.events.audit-index-dlt");
    }

    private static List<Class<?>> records(Class<?> root) {
        var found = new ArrayList<Class<?>>();
        for (Class<?> below : root.getPermittedSubclasses()) {
            if (below.isSealed()) {
                found.addAll(records(below));
            } else {
                found.add(below);
            }
        }
        return found;
    }
}

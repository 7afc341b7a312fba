package dev.chengxin.servicekit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What may know what inside a service, to be checked by one test of the service:
///
/// ```java
/// @Test
/// void knows_only_what_it_may() {
///     LayeringRules.of("dev.chengxin.complaint").check();
/// }
/// ```
///
/// The root package of a service holds its wiring and may know everything of the service. Each package below it is
/// a feature, whose adapters are its subpackages `web`, `kafka` and `mongo`; the rest of a feature is domain.
public final class LayeringRules {

    private static final Set<String> SERVICES = Set.of(
            "dev.chengxin.streamer",
            "dev.chengxin.product",
            "dev.chengxin.complaint",
            "dev.chengxin.audit",
            "dev.chengxin.gateway");
    private static final List<String> TECHNOLOGIES =
            List.of("org.springframework", "org.apache.kafka", "org.bson", "com.mongodb");
    private static final Set<String> INJECTIONS = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    private final ServiceLayout layout;
    private final Set<String> services;

    private LayeringRules(ServiceLayout layout, Set<String> services) {
        this.layout = layout;
        this.services = services;
    }

    /// The rules of the service whose root package is `root`.
    public static LayeringRules of(String root) {
        return new LayeringRules(new ServiceLayout(root, Set.of()), SERVICES);
    }

    static LayeringRules of(String root, Set<String> services) {
        return new LayeringRules(new ServiceLayout(root, Set.of()), services);
    }

    /// Counts these subpackages of the root as wiring as well, for example `config`.
    public LayeringRules withWiringIn(String... subpackages) {
        return new LayeringRules(new ServiceLayout(layout.root(), Set.of(subpackages)), services);
    }

    /// Checks all rules on the service's own classes without its tests.
    ///
    /// @throws AssertionError that names every violation of every rule
    public void check() {
        check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(layout.root()));
    }

    void check(JavaClasses imported) {
        if (imported.isEmpty()) {
            throw new AssertionError("There are no classes below " + layout.root());
        }
        String violations = rules().stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(imported))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }

    private List<ArchRule> rules() {
        return List.of(
                domainIsFreeOfTechnology(),
                domainDoesNotKnowItsAdapters(),
                adaptersBelongToTheirFeature(),
                servicesDoNotKnowEachOther(),
                packagesAreNullMarked(),
                nothingIsInjectedIntoFields());
    }

    private ArchRule domainIsFreeOfTechnology() {
        return classes()
                .that(are("in the domain", layout::isDomain))
                .should(new NotDependOn(
                        "not depend on Spring, Kafka or MongoDB",
                        (_, target) -> TECHNOLOGIES.stream().anyMatch(technology -> isWithin(technology, target))))
                .because("rules of the business outlive frameworks and are tested without them");
    }

    private ArchRule domainDoesNotKnowItsAdapters() {
        return classes()
                .that(are("in the domain", layout::isDomain))
                .should(new NotDependOn("not depend on adapters", (_, target) -> layout.isAdapter(target)))
                .because("adapters serve the domain through its ports, never the other way round");
    }

    private ArchRule adaptersBelongToTheirFeature() {
        return classes()
                .that(are("in a feature", name -> layout.feature(name).isPresent()))
                .should(new NotDependOn(
                        "not depend on another feature's adapters",
                        (origin, target) -> layout.isAdapter(target)
                                && !layout.feature(origin).equals(layout.feature(target))))
                .because("a feature is used through its domain, so that its tables, topics and addresses can change");
    }

    private ArchRule servicesDoNotKnowEachOther() {
        Set<String> others = services.stream()
                .filter(service -> !service.equals(layout.root()))
                .collect(Collectors.toSet());
        return classes()
                .should(new NotDependOn(
                        "not depend on another service",
                        (_, target) -> others.stream().anyMatch(other -> isWithin(other, target))))
                .because("services share published events and nothing else");
    }

    private static ArchRule packagesAreNullMarked() {
        return classes()
                .should(new BeInNullMarkedPackage())
                .because("what may be null is said, and the compiler holds it only in packages that are marked");
    }

    private static ArchRule nothingIsInjectedIntoFields() {
        return fields().should(new NotBeInjected(INJECTIONS))
                .because("a class says in its constructor what it needs, and a test can give it");
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<String> test) {
        return DescribedPredicate.describe("are " + description, type -> test.test(type.getPackageName()));
    }

    private static boolean isWithin(String parent, String name) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}

package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.usecase.Animal;
import dev.chengxin.servicekit.test.usecase.Animal.Action;
import dev.chengxin.servicekit.test.usecase.Animal.Status;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TransitionsContractTest {
    private static final List<Animal> FIRST =
            List.of(Animal.arrived("cat", "330106", null, Instant.parse("2026-03-02T08:00:00Z")));

    private final Map<Action, Function<Animal, Verdict<Animal>>> commands = new EnumMap<>(Action.class);

    TransitionsContractTest() {
        for (Action action : Action.values()) {
            commands.put(action, animal -> animal.act(action));
        }
    }

    @Test
    void aDomainThatDoesWhatItsTableSaysPasses() {
        contract(Animal.LIFE).check(FIRST);
    }

    @Test
    void whatTheTableDoesNotAllowHasToBeRefused() {
        commands.put(Action.SELL, animal -> Verdict.decided(animal.in(Status.SOLD)));

        assertThatThrownBy(() -> contract(Animal.LIFE).check(FIRST)).hasMessageContaining("is not in the table");
    }

    @Test
    void whatTheTableAllowsMustNotBeRefused() {
        var tired = Refusal.conflict("tired", new Text("累了", "tired"));
        commands.put(Action.TAKE_BACK, _ -> Verdict.refused(tired));

        assertThatThrownBy(() -> contract(Animal.LIFE).check(FIRST)).hasMessageContaining("was refused: tired");
    }

    @Test
    void aRowThatNothingLeadsToIsFound() {
        var rows = List.of(
                new Transition<>(Status.NEW_HERE, Action.EXAMINE, Status.NEW_HERE),
                new Transition<>(Status.SOLD, Action.TAKE_BACK, Status.NEW_HERE));
        commands.put(Action.EXAMINE, Verdict::decided);

        assertThatThrownBy(() -> contract(Transitions.of(rows)).check(FIRST))
                .hasMessageContaining("rows that were visited");
    }

    @Test
    void oneActionLeadsFromOneStatusToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transitions.of(List.of(
                        new Transition<>(Status.NEW_HERE, Action.EXAMINE, Status.HEALTHY),
                        new Transition<>(Status.NEW_HERE, Action.EXAMINE, Status.SOLD))));
    }

    @Test
    void theTableDrawsItself() {
        assertThat(Animal.LIFE.diagram(Status.NEW_HERE)).isEqualTo("""
                ```mermaid
                stateDiagram-v2
                    [*] --> new-here
                    new-here --> healthy: examine
                    healthy --> healthy: examine
                    healthy --> sold: sell
                    sold --> new-here: take-back
                ```
                """);
    }

    private TransitionsContract<Animal, Status, Action> contract(Transitions<Status, Action> table) {
        return new TransitionsContract<>(table, Animal::status, commands);
    }
}

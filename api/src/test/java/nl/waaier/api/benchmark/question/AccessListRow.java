package nl.waaier.api.benchmark.question;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Latencies;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * What the access list costs: the same questions to the product, and to the product without the door at which answers are noted. Each
 * has a store of its own with the same boards.
 */
public final class AccessListRow implements Row {

    private static final int EVENTS = 100_000;
    private static final int ASKED = 200;
    private static final double MOST = 1.1;
    private static final Duration FOLDED = Duration.ofMinutes(30);

    private final Map<BoardNumber, String> tokens = new HashMap<>();

    @Override
    public String name() {
        return "access-list";
    }

    @Override
    public void measure(Run run) throws Exception {
        int size = run.sizeUpTo(EVENTS);
        Boards boards = Boards.ofEvents(size);
        try (Product noting = product(run, boards, "noting");
                Product silent = product(run, boards, "silent", NoDoor.class);
                KeepAlive one = new KeepAlive(noting.port());
                KeepAlive other = new KeepAlive(silent.port())) {
            compare(run, size, "role mix of a school", Target.atMost(MOST, "x"), asking(boards, one, other, "mix"));
            compare(run, size, "50 holders of roles of a school", null, asking(boards, one, other, "holders"));
            compare(run, size, "timeline of a teacher", null, asking(boards, one, other, "timeline"));
        }
    }

    private static Product product(Run run, Boards boards, String name, Class<?>... more) {
        Product product = Product.start(
                run.scratch().resolve("access-list-" + name),
                Map.copyOf(run.stores().settings(run.freshDatabase(boards))),
                more);
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(FOLDED)
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
        return product;
    }

    private List<Latencies.Call> asking(Boards boards, KeepAlive one, KeepAlive other, String what) {
        int[] next = {0};
        return List.of(() -> ask(boards, one, what, next[0]++), () -> ask(boards, other, what, next[0]++));
    }

    private Object ask(Boards boards, KeepAlive connection, String what, int n) throws IOException {
        // Both sides are asked about the same one, and the next time about another.
        int teacher = (int) (n / 2 * 7919L % boards.teachers());
        String path =
                switch (what) {
                    case "mix" -> "/v1/schools/" + boards.school(teacher) + "/role-mix";
                    case "holders" -> "/v1/schools/" + boards.school(teacher) + "/role-mix/holders";
                    default -> "/v1/teachers/" + boards.id(teacher) + "/timeline";
                };
        return connection
                .as(tokens.computeIfAbsent(boards.board(teacher), board -> Product.token(UserRole.HR, board)))
                .get(path)
                .expect(200);
    }

    private void compare(Run run, int size, String what, @Nullable Target target, List<Latencies.Call> calls)
            throws Exception {
        List<Latencies> both = Latencies.of(run.rounds(), run.count(ASKED), calls);
        Latencies noting = both.getFirst();
        Latencies silent = both.getLast();
        run.add(
                name(),
                what + ", p50 with the access list against without",
                size,
                noting.shown(0.50),
                silent.shown(0.50),
                noting.over(silent, 0.50),
                target);
    }

    /** Takes the door out. */
    static final class NoDoor implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition("accessListDoor");
        }
    }
}

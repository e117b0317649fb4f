package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed or chose on the filter of a page and that cannot be. The page answers without it, and says so at its top and
 * beside the field, where what was typed stays.
 */
public final class Misread {

    private static final String FAULTS = Misread.class.getName();

    private final HttpServletRequest request;

    public Misread(HttpServletRequest request) {
        this.request = request;
    }

    /** Tells the page that answers a request what cannot be. */
    public static void tell(HttpServletRequest request, List<Fault> faults) {
        request.setAttribute(FAULTS, List.copyOf(faults));
    }

    /** Whether there is anything. */
    public boolean any() {
        return !faults().isEmpty();
    }

    /** What is wrong with a field, null for nothing. */
    public @Nullable Fault at(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** What a field shows: what was typed, where that cannot be. */
    public @Nullable String shown(String field, @Nullable String value) {
        return at(field) == null ? value : typed(field);
    }

    /** Everything that is wrong, each with what was typed. */
    public List<Fault> told() {
        return faults().stream()
                .map(fault -> new Fault(
                        fault.field(),
                        fault.code(),
                        "\u201c" + typed(fault.field()) + "\u201d: " + fault.message(),
                        "\u201c" + typed(fault.field()) + "\u201d: " + fault.messageEn()))
                .toList();
    }

    /**
     * Refuses what cannot be, where there is no page to tell it on.
     *
     * @throws InvalidRequestException when there is anything
     */
    public void refuse() {
        if (any()) {
            throw new InvalidRequestException(faults());
        }
    }

    /** The same page without what cannot be. */
    PageAddress without(PageAddress address) {
        PageAddress other = address;
        for (Fault fault : faults()) {
            other = other.with(fault.field(), "");
        }
        return other;
    }

    private String typed(String field) {
        String typed = request.getParameter(field);
        return typed == null ? "" : typed;
    }

    private List<Fault> faults() {
        return request.getAttribute(FAULTS) instanceof List<?> faults
                ? faults.stream().map(Fault.class::cast).toList()
                : List.of();
    }
}

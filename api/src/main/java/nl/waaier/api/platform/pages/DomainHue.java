package nl.waaier.api.platform.pages;

import java.util.List;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;

/**
 * What a domain is drawn with, always beside its number or its place. Colours of one depth are equally dark in all domains, so
 * that a grey print keeps the depths.
 *
 * @param fills from almost paper to dark, by depth: 0 to {@value #DEEPEST}; dark text is read on all but the last
 * @param line of outlines; white text is read on it
 */
public record DomainHue(List<String> fills, String line) {

    /** The last depth. */
    public static final int DEEPEST = 4;

    private static final List<DomainHue> HUES = List.of(
            new DomainHue(List.of("#f7fafe", "#d3e9ff", "#a6cdf6", "#67a3e0", "#115a98"), "#004982"),
            new DomainHue(List.of("#f7fbf9", "#d2eee0", "#a4d6bf", "#60b190", "#006a49"), "#00583a"),
            new DomainHue(List.of("#fcfaf6", "#f5e3cc", "#e2c49a", "#c39554", "#7b4d00"), "#683d00"),
            new DomainHue(List.of("#fcf9fd", "#f3def8", "#dfbae7", "#be87ca", "#763d83"), "#632d6f"));

    /** Of a domain. */
    public static DomainHue of(CareerDomain domain) {
        return HUES.get(domain.number() - 1);
    }

    /** How dark a stage is drawn, so that who is further in a role is drawn darker: 1 to {@value #DEEPEST}. */
    public static int depth(CareerStage stage) {
        return switch (stage) {
            case IN_OPLEIDING -> 1;
            case STARTER -> 2;
            case ERVAREN -> 3;
            case MEESTER -> DEEPEST;
        };
    }

    /** Draws the domain's number on a disc. */
    public static void badge(Svg svg, CareerDomain domain, double x, double y, double radius) {
        String line = of(domain).line();
        String number = "" + domain.number();
        svg.open("data-badge", number);
        svg.circle(x, y, radius, line, Svg.Stroke.NONE);
        svg.text(x, y + radius * 0.4, Svg.Letters.bold(radius * 1.15).middle(), line, number);
        svg.close();
    }
}

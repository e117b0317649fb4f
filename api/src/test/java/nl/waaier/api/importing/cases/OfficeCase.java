package nl.waaier.api.importing.cases;

import java.util.List;
import java.util.function.Function;
import nl.waaier.api.importing.cases.Office.Delivery;

/** What offices really deliver, one delivery after another. What is right for each stands in the other tests of this package. */
enum OfficeCase {
    VOLGNUMMER_OF_ANOTHER_ARBEIDSRELATIE(office -> List.of(
            office.delivery()
                    .schools("81AA", "81AB")
                    .people("P1")
                    .appointments("P1;1;81AA;2012-08-01;2012-08-01;2018-07-31;1;LB;;0,8;9;N;N;aanname"),
            office.delivery().appointments("P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname"))),

    TWO_UNDER_ONE_VOLGNUMMER(office -> List.of(
            office.delivery()
                    .schools("81AA", "81AB")
                    .people("P1")
                    .appointments(
                            "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname",
                            "P1;1;81AA;2012-08-01;2012-08-01;2018-07-31;1;LB;;0,8;9;N;N;aanname"),
            office.delivery()
                    .appointments(
                            "P1;1;81AA;2012-08-01;2012-08-01;2018-07-31;1;LB;;0,8;9;N;N;aanname",
                            "P1;1;81AB;2021-08-01;2021-08-01;;1;LC;;0,6;9;N;N;aanname",
                            "P1;1;81AB;2021-08-01;2022-08-01;;1;LC;;0,8;9;N;N;omvang"))),

    ROLE_ENTERED_AGAIN(office -> List.of(
            mentors(office),
            office.delivery()
                    .career("P1;82AA;bovenbouw;mentor;1;;toelating;2024-08-01;;starter;selectie;;;rector B;"))),

    ROLE_LEFT_AND_ENTERED_AGAIN(office -> List.of(
            mentors(office),
            office.delivery()
                    .career(
                            "P1;82AA;;mentor;1;;einde;2019-07-31;;;;;;;",
                            "P1;82AA;bovenbouw;mentor;1;;toelating;2024-08-01;;starter;selectie;;;rector B;"))),

    FIRST_DAY_OF_A_ROLE_MOVES(office -> List.of(
            mentors(office),
            office.delivery().career("P1;82AA;onderbouw;mentor;1;;toelating;2012-08-27;;ervaren;keuze;;;rector A;"))),

    NUMBER_OF_ANOTHER_PERSON(office -> List.of(
            office.delivery()
                    .schools("83AA")
                    .teachers("3001;Oude;;Collega;oude@example.org;1960-03-01")
                    .appointments("3001;1;83AA;1990-08-01;1990-08-01;2018-07-31;1;LD;;1,0;9;N;N;aanname"),
            office.delivery()
                    .teachers("3001;Nieuwe;;Starter;nieuw@example.org;1995-07-07")
                    .appointments("3001;2;83AA;2021-08-01;2021-08-01;;1;LB;;1,0;9;N;N;aanname"))),

    TWO_NUMBERS_OF_ONE_PERSON(office -> List.of(office.delivery()
            .schools("83AA")
            .teachers(
                    "00123;Anna;;Bos;anna@example.org;1980-01-01",
                    "123;Anna;;Bos;a.bos@example.org;1980-01-01",
                    "123.0;Ben;;Vis;;",
                    "77;ANNA;;Bós;;1980-01-01"))),

    ROWS_THAT_CONTRADICT(office -> List.of(office.delivery()
            .datedSchools("83AA;Noord;Stad;J;;;", "83AA;Zuid;Stad;J;;;", "83AB;West;Stad;J;;;")
            .teachers("1;Sam;;Vries;;", "1;Anders;;Vries;;", "2;Ria;;Smit;;", "2;Ria;;Smit;;")
            .appointments(
                    "2;1;83AB;2015-08-01;2015-08-01;;1;LB;;1,0;9;N;N;aanname",
                    "2;1;83AB;2015-08-01;2015-08-01;;1;LB;;0,9;9;N;N;aanname",
                    "2;2;83AB;2016-08-01;2016-08-01;;1;LB;;0,2;9;N;N;aanname",
                    "2;2;83AB;2016-08-01;2016-08-01;;1;LB;;0,20;9;N;N;aanname"))),

    SCALE_LABELS(office -> List.of(office.delivery()
            .schools("84AA")
            .people("P1", "P2", "P3", "P4", "P5")
            .appointments(
                    "P1;1;84AA;2015-08-01;2015-08-01;;1;LB;;1,0;9;N;N;aanname",
                    "P2;1;84AA;2015-08-01;2015-08-01;;1;LB12;;1,0;9;N;N;aanname",
                    "P3;1;84AA;2015-08-01;2015-08-01;;1;LC06;;1,0;9;N;N;aanname",
                    "P4;1;84AA;2015-08-01;2015-08-01;;1;09;;1,0;9;N;N;aanname",
                    "P5;1;84AA;2015-08-01;2015-08-01;;1;IB;;1,0;9;N;N;aanname"))),

    COUNTED_TWICE(office -> List.of(
            office.delivery()
                    .schools("85AA", "85AB")
                    .people("P1", "P2")
                    .appointments(
                            "P1;1;85AA;2015-08-01;2015-08-01;2024-10-01;1;LB;;1,0;9;N;N;aanname",
                            "P1;2;85AA;2024-10-01;2024-10-01;;1;LC;;1,0;9;N;N;bevordering",
                            "P2;01;85AB;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname"),
            office.delivery().appointments("P2;1;85AB;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname"))),

    DUTIES_AFTER_LEAVING(office -> List.of(office.delivery()
            .schools("86AA", "86AB")
            .people("P1")
            .appointments(
                    "P1;1;86AA;2015-08-01;2015-08-01;2023-12-31;1;LB;;1,0;9;N;N;aanname",
                    "P1;2;86AB;2024-01-01;2024-01-01;;1;LB;;1,0;9;N;N;overplaatsing")
            .career(
                    "P1;86AA;;vakleraar;1;school;toelating;2015-08-01;;ervaren;selectie;;;;",
                    "P1;86AA;;schoolopleider;4;school;toelating;2020-08-01;;starter;selectie;;;;",
                    "P1;86AA;;schoolopleider;4;school;facilitering;2020-08-01;2024-07-31;;tijd;100;klokuur;;"))),

    LEAVES_BEFORE_A_PLANNED_CHANGE(office -> List.of(
            planned(office),
            office.delivery()
                    .appointments(
                            "P1;1;87AA;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname",
                            "P1;1;87AA;2015-08-01;2025-05-31;2025-05-31;1;LB;;0,8;9;N;N;uitstroom"))),

    AN_END_BY_ITSELF_BEFORE_YEARS_ON_RECORD(office -> List.of(
            planned(office),
            office.delivery().appointments("P1;1;87AA;2015-08-01;2016-05-31;2016-05-31;1;LB;;0,8;9;N;N;uitstroom"))),

    MAC_LINE_ENDS(office -> List.of(office.delivery()
            .schools("88AA")
            .people("P1", "P2")
            .appointments("P1;1;88AA;2015-08-01;2015-08-01;;1;LB;;1,0;9;N;N;aanname")
            .inForm(text -> text.replace('\n', '\r')))),

    RANDSTAD_NOT_DATED(office -> List.of(
            office.delivery()
                    .datedSchools("89AA;Proefschool;Proefdorp;J;;;")
                    .people("P1")
                    .appointments("P1;1;89AA;2005-08-01;2005-08-01;;1;LB;;1,0;9;N;N;aanname"),
            office.delivery().datedSchools("89AA;Proefschool;Proefdorp;N;;;"))),

    A_SCHOOL_WITH_ITS_HISTORY(office -> List.of(
            office.delivery()
                    .datedSchools(
                            "89AA;Oude naam;Proefdorp;J;;;",
                            "89AA;Nieuwe naam;Proefdorp;J;2015-08-01;;",
                            "89AA;Nieuwe naam;Stad;N;2020-01-01;;"),
            office.delivery().datedSchools("89AA;Andere naam;Stad;J;2020-01-01;;"))),

    LEFT_IN_ERROR(office -> List.of(left(office), notLeft(office))),

    LEFT_IN_ERROR_AND_DELIVERED_IN_FULL(
            office -> List.of(left(office), notLeft(office).full())),

    REHIRED(office -> List.of(
            office.delivery()
                    .schools("92AA")
                    .people("P1")
                    .appointments(
                            "P1;1;92AA;2010-08-01;2010-08-01;2018-07-31;1;LB;;1,0;9;N;N;aanname",
                            "P1;2;92AA;2021-08-01;2021-08-01;;1;LC;;1,0;9;N;N;aanname")
                    .career(
                            "P1;92AA;;vakleraar;1;school;toelating;2010-08-01;;starter;selectie;;;;",
                            "P1;92AA;;vakleraar;1;school;fase;2014-08-01;;ervaren;;;;;",
                            "P1;92AA;;mentor;1;school;toelating;2015-08-01;;starter;keuze;;;;",
                            "P1;92AA;;mentor;1;school;fase;2017-08-01;;ervaren;;;;;"),
            office.delivery().career("P1;92AA;;vakleraar;1;school;toelating;2021-08-01;;ervaren;selectie;;;;"))),

    MERGER(office -> List.of(
            promoting(office),
            merged(office)
                    .datedSchools(
                            "93AA;Noord;Proefdorp;N;;2022-07-31;93AC",
                            "93AB;Zuid;Proefdorp;N;;2022-07-31;93AC",
                            "93AC;Samen;Proefdorp;N;;;"))),

    MERGER_WITHOUT_SUCCESSOR(
            office -> List.of(promoting(office), merged(office).datedSchools("93AC;Samen;Proefdorp;N;;;"))),

    COMMAS(office -> List.of(office.delivery().people("P1", "P2").inForm(text -> text.replace(';', ',')))),

    SEPARATOR_TOLD(office -> List.of(office.delivery().people("P1", "P2").inForm(text -> "sep=;\n" + text))),

    BLANK_CELLS(office -> List.of(
            office.delivery().teachers("6001;Proef;de;Leeg;leeg@example.org;1980-01-01", "6002;Ria;;Smit;;"),
            office.delivery().teachers("6001;Proef;de;Leeg;;", "6002;leeg;;Smit;;1970-01-01"))),

    ENDS_THAT_MEAN_NONE(office -> List.of(office.delivery()
            .schools("94AA")
            .people("P1", "P2")
            .appointments(
                    "P1;1;94AA;2015-08-01;2015-08-01;9999-12-31;1;LB;;1,0;9;N;N;aanname",
                    "P2;1;94AA;2015-08-01;2015-08-01;2199-12-31;1;LB;;1,0;9;N;N;aanname"))),

    CORRECTIONS(office -> List.of(
            promoting(office),
            office.delivery()
                    .teachers("P1;Sam;de;Bakker;;1980-01-01")
                    .appointments("P1;1;93AA;2015-08-15;2015-08-15;;1;LB;;0,9;9;N;N;aanname")
                    .career("P1;93AA;bovenbouw;mentor;1;;toelating;2016-08-01;;ervaren;keuze;;;;")
                    .promotions(
                            "P1;T1;93AA;aanmelding;2022-02-02;LB;LC;;;;",
                            "P1;T1;93AA;toetsing;2022-03-01;LB;LC;negatief;assessor;v;",
                            "P1;T1;93AA;advies;2022-04-01;LB;LC;positief;commissie;;",
                            "P1;T1;93AA;besluit;2022-05-01;LB;LC;positief;bestuur;;r")));

    @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
    private final Function<Office, List<Delivery>> deliveries;

    OfficeCase(Function<Office, List<Delivery>> deliveries) {
        this.deliveries = deliveries;
    }

    /** To be handed in in this order. */
    List<Delivery> deliveries(Office office) {
        return deliveries.apply(office);
    }

    private static Delivery mentors(Office office) {
        return office.delivery()
                .schools("82AA")
                .people("P1")
                .appointments("P1;1;82AA;2010-08-01;2010-08-01;;1;LB;;1,0;9;N;N;aanname")
                .career(
                        "P1;82AA;;vakleraar;1;school;toelating;2010-08-01;;ervaren;selectie;;;;",
                        "P1;82AA;onderbouw;mentor;1;;toelating;2012-08-01;;ervaren;keuze;;;rector A;",
                        "P1;82AA;onderbouw;mentor;1;;ondersteuning;2012-08-01;2013-07-31;;scholing;40;uur;;",
                        "P1;82AA;onderbouw;mentor;1;;erkenning;2013-08-01;;;formeel;;;;diploma mentor");
    }

    private static Delivery planned(Office office) {
        return office.delivery()
                .schools("87AA")
                .people("P1")
                .appointments(
                        "P1;1;87AA;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname",
                        "P1;1;87AA;2015-08-01;2025-08-01;;1;LB;;1,0;9;N;N;omvang")
                .career("P1;87AA;;mentor;1;;toelating;2025-08-01;;starter;keuze;;;;");
    }

    private static Delivery left(Office office) {
        return notLeft(office)
                .schools("91AA")
                .people("P1")
                .appointments("P1;1;91AA;2015-08-01;2021-07-31;2021-07-31;1;LB;;0,8;9;N;N;uitstroom");
    }

    private static Delivery notLeft(Office office) {
        return office.delivery().appointments("P1;1;91AA;2015-08-01;2015-08-01;;1;LB;;0,8;9;N;N;aanname");
    }

    private static Delivery promoting(Office office) {
        return office.delivery()
                .datedSchools("93AA;Noord;Proefdorp;N;;;", "93AB;Zuid;Proefdorp;N;;;")
                .people("P1")
                .appointments("P1;1;93AA;2015-08-01;2015-08-01;;1;LB;;1,0;9;N;N;aanname")
                .career("P1;93AA;onderbouw;mentor;1;;toelating;2016-08-01;;starter;keuze;;;;")
                .promotions(
                        "P1;T1;93AA;aanmelding;2022-02-01;LB;LC;;;;",
                        "P1;T1;93AA;toetsing;2022-03-01;LB;LC;positief;assessor;v;",
                        "P1;T1;93AA;advies;2022-04-01;LB;LC;positief;commissie;;",
                        "P1;T1;93AA;besluit;2022-05-01;LB;LC;positief;bestuur;;r");
    }

    private static Delivery merged(Office office) {
        return office.delivery()
                .appointments(
                        "P1;1;93AA;2015-08-01;2015-08-01;2022-07-31;1;LB;;1,0;9;N;N;aanname",
                        "P1;2;93AC;2022-08-01;2022-08-01;;1;LC;;1,0;9;N;N;bevordering")
                .career("P1;93AC;;mentor;1;;fase;2023-08-01;;ervaren;;;;rector;lesbezoek")
                .promotions("P1;T1;93AC;benoeming;2022-08-01;LB;LC;positief;bestuur;;");
    }
}

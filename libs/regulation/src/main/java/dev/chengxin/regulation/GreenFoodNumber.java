package dev.chengxin.regulation;

/// A number on packs of green food (绿色食品): the enterprise's code or the product's number, both are in use.
public sealed interface GreenFoodNumber {

    /// The number as printed.
    String value();

    /// Reads either kind; white space around it and lower case are forgiven.
    static Parsed<GreenFoodNumber> parse(String text) {
        return text.strip().regionMatches(true, 0, "GF", 0, 2)
                ? EnterpriseCode.RULE.parse(text, EnterpriseCode::new)
                : ProductNumber.RULE.parse(text, ProductNumber::new);
    }

    /// The code of an enterprise: `GF`, region 6, year 2, serial 4.
    ///
    /// @param value `GF` and twelve digits
    record EnterpriseCode(String value) implements GreenFoodNumber {

        private static final Rule RULE = FormRule.of(
                        "GF[0-9]{12}", "绿色食品企业信息码应为GF加12位数字", "A green food enterprise code is GF and 12 digits")
                .and(text -> Region.provinceRefusal(text.substring(2, 8)));

        /// @throws IllegalArgumentException if the text is not a valid code
        public EnterpriseCode {
            RULE.require(value);
        }

        /// The region of the enterprise.
        public Region region() {
            return new Region(value.substring(2, 8));
        }
    }

    /// The number of a product. Its parts have changed over time and are not taken apart here.
    ///
    /// @param value `LB-` and digits, capital letters and hyphens
    record ProductNumber(String value) implements GreenFoodNumber {

        private static final Rule RULE = FormRule.of(
                "LB-[0-9A-Z](?:-?[0-9A-Z]){3,29}",
                "绿色食品编号应以GF或LB-开头，例如LB-加数字、字母和连字符",
                "A green food number begins with GF or with LB-, followed by digits, letters and hyphens");

        /// @throws IllegalArgumentException if the text is not a valid number
        public ProductNumber {
            RULE.require(value);
        }
    }
}

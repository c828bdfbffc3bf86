package org.aiolang.interpreter.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What each name is bound to, written behind it; see {@link AnnotatedSource} for the notation. */
class ResolverTest {
  private static void check(String annotated) {
    assertEquals(annotated, new AnnotatedSource(annotated).annotated());
  }

  @Test
  void topLevel() {
    check(
        """
        xᵍ = printᵍ(xᵍ.y, key=xᵍ)
        import aᵍ.b, a.b as cᵍ
        from a import dᵍ, e as fᵍ
        """);
  }

  @Test
  void parametersAndLocals() {
    check(
        """
        def fᵍ(aˡ0, /, bˡ1, *cˡ3, dˡ2=bᵍ, **eˡ4) -> aᵍ:
            xˡ5 = aˡ0 + bˡ1
            return xˡ5, cˡ3, dˡ2, eˡ4, fᵍ
        """);
  }

  @Test
  void closures() {
    check(
        """
        def fᵍ(aᶜ0, bˡ1):
            xᶜ2 = bˡ1
            def gˡ3(cᶜ0):
                def hˡ1():
                    return aᶠ0, cᶠ1, xᶠ2
                return hˡ1
            return gˡ3, lambda aˡ0=aᶜ0: (aˡ0, xᶠ0)
        """);
  }

  @Test
  void declaredNames() {
    check(
        """
        xᵍ = 0
        def fᵍ():
            yᶜ0 = 1
            global xᵍ
            xᵍ = 1
            def gˡ1():
                nonlocal yᶠ0
                yᶠ0 = xᵍ
                def hˡ0():
                    global yᵍ
                    yᵍ = yᵍ
        """);
  }

  @Test
  void everyStatementThatBinds() {
    check(
        """
        def fᵍ():
            for aˡ0, [bˡ1, *cˡ2] in zᵍ:
                pass
            with zᵍ as dˡ3, zᵍ as (eˡ4, zᵍ.a):
                pass
            try:
                pass
            except zᵍ as gˡ5:
                pass
            import hˡ6.i, h.i as jˡ7
            kˡ8: zᵍ
            lˡ9 += 1
            del mˡ10
            (nˡ11 := zᵍ)
            match zᵍ:
                case [oˡ12, *pˡ13, {'a': qˡ14, **rˡ15}]:
                    pass
                case zᵍ.a | zᵍ(b=1) as sˡ16:
                    pass
        """);
  }

  @Test
  void classBodies() {
    check(
        """
        def fᵍ(xᶜ0, yᶜ1):
            class Cˡ2(xᶜ0):
                xᵏᵍ = xᵏᵍ
                zᵏᵍ = yᵏᶠ1
                global wᵍ
                wᵍ = xᵏᵍ
                def mᵏᵍ(selfˡ0, aˡ1=xᵏᵍ):
                    return xᶠ0, zᵍ, mᵍ
                nonlocal_ᵏᵍ = 1
            class Dˡ3:
                nonlocal yᶠ0
                yᶠ0 = 1
        """);
  }

  @Test
  void theClassItself() {
    check(
        """
        class Aᵍ:
            __class__ᵏᵍ
            def mᵏᵍ(selfˡ0):
                def nˡ1():
                    return __class__ᶠ0
                return superᵍ().m if __class__ᶠ0 else nˡ1
            class Bᵏᵍ:
                __class__ᵏᶠ0
        """);
  }

  @Test
  void comprehensionsRunInTheirUnit() {
    check(
        """
        xᵍ = [xˡ0 + yᵍ for xˡ0 in xᵍ if zᵍ]
        def fᵍ(aᶜ0):
            bˡ1 = {aˡ2: [bˡ5 + aˡ2 for bˡ5 in aˡ2] for aˡ2, cˡ3 in aᶜ0 for dˡ4 in cˡ3}
            return lambda: {aᶠ0 for _ˡ0 in aᶠ0}
        class Cᵍ:
            aᵏᵍ = 1
            bᵏᵍ = [aᵍ for cˡ0 in aᵏᵍ for dˡ1 in aᵍ]
        """);
  }

  @Test
  void capturedComprehensionVariables() {
    check(
        """
        def fᵍ():
            return [lambda: (aᶠ0, bᶠ1) for aᶜ0 in xᵍ for bᶜ1 in [lambda: bᶠ0]]
        gᵍ = [lambda: aᶠ0 for aᶜ0 in xᵍ]
        """);
  }

  @Test
  void generatorExpressions() {
    check(
        """
        def fᵍ(aᶜ0, bᶜ1):
            return (aˡ1 + bᶠ0 for aˡ1 in aᶜ0 for cˡ2 in bᶠ0), (aᶠ0 for _ˡ1 in xᵍ)
        class Cᵍ:
            aᵏᵍ = (aᵍ for _ˡ1 in aᵏᵍ)
        """);
  }

  @Test
  void assignmentExpressionsInComprehensions() {
    check(
        """
        [xᵍ := yˡ0 for yˡ0 in zᵍ]
        def fᵍ():
            [aˡ0 := bˡ2 for bˡ2 in zᵍ]
            anyᵍ((cᶠ0 := dˡ1) for dˡ1 in zᵍ)
            return aˡ0, cᶜ1
        """);
  }

  @Test
  void privateNames() {
    check(
        """
        class Aᵍ:
            __aᵏᵍ = 1
            def mᵏᵍ(selfˡ0, __bˡ1):
                return __bˡ1, _A__bˡ1, __cᵍ, _A__cᵍ
        """);
  }

  @Test
  void classesOfUnderscoresHaveNoPrivateNames() {
    check(
        """
        class __ᵍ:
            __aᵏᵍ = 1
            class __Bᵏᵍ:
                def mᵏᵍ(selfˡ0, _B__cˡ1):
                    return __cˡ1
        """);
  }
}

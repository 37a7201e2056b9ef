<#ftl output_format="plainText" strip_whitespace=true>
整改期限提醒

${entity}：

贵方下列<#if !single> ${parts?size} 个</#if>备案的整改期限即将届满，最近一次核查仍有问题。已经整改的，请忽略本邮件，我方会重新核查。

<#list parts as part>
<#if part.entity?has_content>
主办单位：${part.entity}
</#if>
备案号：${part.filingNo}
域名：${part.domains}
案件编号：${part.caseNo}（通知 ${part.earlier}）
<#if part.until?has_content>
截止：${part.until.zh()}
</#if>
仍需整改：
<#list part.enforced as item>
${item?counter}. [${item.rule} ${item.item.zh()}] ${item.opinion.zh()}
   如何整改：${item.remedy.zh()}
</#list>

</#list>
本提醒不改变原通知的期限。

接入服务商：${provider}
<#if contact?has_content>
联系方式：${contact}
</#if>
<#if email?has_content>
邮箱：${email}
</#if>

------------------------------------------------------------

Reminder: your rectification period is about to end

To ${entity},

The rectification period of the <#if single>filing<#else>${parts?size} filings</#if> below is about to end, and the last inspection still found faults. If they have been put right, please ignore this mail: we inspect again.

<#list parts as part>
<#if part.entity?has_content>
Entity: ${part.entity}
</#if>
Filing number: ${part.filingNo}
Domain: ${part.domains}
Case: ${part.caseNo} (notice ${part.earlier})
<#if part.until?has_content>
End: ${part.until.en()}
</#if>
Still to be put right:
<#list part.enforced as item>
${item?counter}. [${item.rule} ${item.item.en()}] ${item.opinion.en()}
   What to do: ${item.remedy.en()}
</#list>

</#list>
This reminder does not change the dates of the first notice.

Access provider: ${provider}
<#if contact?has_content>
Contact: ${contact}
</#if>
<#if email?has_content>
Mail: ${email}
</#if>

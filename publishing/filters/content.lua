-- Pick what belongs to the format at hand.
-- Constructs and names are Quarto's, so that the same sources serve both renderers.

local page = FORMAT:match("html") ~= nil

-- Conditional content: `when-format`, `unless-format` on `.content-visible`, `.content-hidden`.
local function matches(format)
  if format == "html" then return page end
  return format == FORMAT
end

local function kept(element)
  local visible = element.classes:includes("content-visible")
  if not visible and not element.classes:includes("content-hidden") then return nil end
  local when, unless = element.attributes["when-format"], element.attributes["unless-format"]
  local holds = (when == nil or matches(when)) and (unless == nil or not matches(unless))
  return holds == visible
end

local function conditional(element)
  local keep = kept(element)
  if keep == false then return {} end
  if keep then return element.content end
end

-- HTML tables become real tables on paper; other raw HTML stays on the page.
local function paper_table(raw)
  if page or not raw.format:match("html") or not raw.text:match("<table") then return nil end
  local tables = pandoc.Blocks {}
  pandoc.read(raw.text, "html-native_divs-native_spans"):walk {
    Table = function(found)
      found.attr = pandoc.Attr()
      tables:insert(found)
    end,
  }
  return tables
end

-- Folded code: a <details> on the page, plain code on paper.
local function folded(code)
  local fold, summary = code.attributes["code-fold"], code.attributes["code-summary"] or "Code"
  code.attributes["code-fold"], code.attributes["code-summary"] = nil, nil
  if not page or not fold or fold == "false" then return code end
  local open = fold == "show" and " open" or ""
  local text = summary:gsub("&", "&amp;"):gsub("<", "&lt;")
  return { pandoc.RawBlock("html", "<details class=\"code-fold\"" .. open .. "><summary>" .. text .. "</summary>"),
    code, pandoc.RawBlock("html", "</details>") }
end

return {
  { Div = conditional, Span = conditional },
  { RawBlock = paper_table, CodeBlock = folded },
}
